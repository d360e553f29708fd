import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { CalendarPanel } from "@/components/account/calendar-panel";
import { TermsForm } from "@/components/terms/terms-form";
import type { TermsGroup, TermsSection } from "@/components/terms/terms-state";
import { tierNames } from "@/components/tickets/ticket-words";
import { BackLink } from "@/components/ui/back-link";
import { PageHeader } from "@/components/ui/page-header";
import { vendor } from "@/lib/accounts/vendor";
import { requireAgent } from "@/lib/auth/actor";
import { can } from "@/lib/auth/policy";
import { now } from "@/lib/now";
import { type CalendarData, WEEKDAYS } from "@/lib/sla/calendar";
import { typedHours } from "@/lib/terms/hours";
import { publicTerms } from "@/lib/terms/queries";
import { DAY_ROWS } from "@/lib/terms/schema";
import { changeCalendar } from "../actions";
import { LeadsOnly } from "../leads-only";
import { startSection } from "../start-section";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("settings.terms.calendar");
  return { title: t("next"), robots: { index: false } };
}

/** The next version of the calendar: the week, days that are different, and how far holidays are announced. The lead's page. */
export default async function NextCalendar() {
  const actor = await requireAgent();
  if (!can(actor, "directory.write")) return <LeadsOnly />;
  const t = await getTranslations("settings.terms");
  const { calendarId, calendar } = await publicTerms();
  const { tiers, zone } = vendor();
  return (
    <>
      <BackLink href="/desk/settings/terms">{t("back")}</BackLink>
      <PageHeader eyebrow={calendarId} title={t("calendar.next")} lead={t("calendar.lead")} />
      <TermsForm
        key={calendarId}
        action={changeCalendar.bind(null, calendarId)}
        sections={[...(await calendarSections(calendar)), await startSection(zone, calendarId)]}
        initial={initialOf(calendar)}
        tierNames={tierNames(tiers, await getLocale())}
        zone={zone}
      />
      <CalendarPanel calendar={calendar} now={now()} />
    </>
  );
}

function initialOf({ weekly, announcedThrough }: CalendarData): Record<string, string> {
  const week = WEEKDAYS.map((day) => [`weekly.${day}`, typedHours(weekly[day])] as const);
  const rows = Array.from({ length: DAY_ROWS }, (_, row) => [`day.${row}.change`, "holiday"] as const);
  return { ...Object.fromEntries([...week, ...rows]), announcedThrough: String(announcedThrough ?? ""), move: "all" };
}

async function calendarSections({ zone, announcedThrough }: CalendarData): Promise<TermsSection[]> {
  const t = await getTranslations("settings.terms.calendar");
  const days = await getTranslations("settings.team.days");
  const changes = (["holiday", "makeup", "short", "remove"] as const).map((value) => ({
    value,
    label: t(`changes.${value}`),
  }));
  const rows = Array.from(
    { length: DAY_ROWS },
    (_, row): TermsGroup => ({
      legend: t("row", { number: row + 1 }),
      fields: [
        { name: `day.${row}.change`, label: t("change"), kind: "choice", options: changes },
        { name: `day.${row}.date`, label: t("date"), kind: "date" },
        { name: `day.${row}.through`, label: t("through"), kind: "date" },
        { name: `day.${row}.hours`, label: t("hours"), kind: "line" },
        { name: `day.${row}.zh`, label: t("nameZh"), kind: "line" },
        { name: `day.${row}.en`, label: t("nameEn"), kind: "line" },
      ],
    }),
  );
  const week = WEEKDAYS.map((day) => ({ name: `weekly.${day}`, label: days(day), kind: "line" as const }));
  const announced = {
    ...{ id: "announced", title: t("announcedTitle"), lead: t("announcedLead") },
    groups: [{ legend: "", fields: [{ name: "announcedThrough", label: t("announced"), kind: "number" as const }] }],
  };
  return [
    { id: "days", title: t("daysTitle"), lead: t("daysLead"), isOpen: true, groups: rows },
    { id: "week", title: t("weekTitle"), lead: t("weekLead", { zone }), groups: [{ legend: "", fields: week }] },
    ...(announcedThrough === undefined ? [] : [announced]),
  ];
}
