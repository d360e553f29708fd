"use client";
import { useLocale, useTranslations } from "next-intl";
import { Ribbon } from "@/components/sla/ribbon";
import { AppLink } from "@/components/ui/app-link";
import { Disclosure } from "@/components/ui/disclosure";
import type { Tier } from "@/lib/accounts/schema";
import { formatNear, formatTime } from "@/lib/i18n/format";
import type { Severity } from "@/lib/sla/events";
import { useSeverityName } from "./severity-name";
import type { DueLine } from "./wizard-due";

/** What a set of answers leads to. One severity: decided, with its reason. More: still open. */
export interface Outlook {
  readonly severities: readonly Severity[];
  readonly reason: string | null;
  readonly changes: readonly { readonly question: string; readonly answer: string; readonly severity: Severity }[];
}

export interface StepPreview {
  /** the instant of filing that is assumed, UTC milliseconds */
  readonly asOf: number;
  readonly current: Outlook;
  readonly byOption: Readonly<Record<string, Outlook>>;
  readonly due: Readonly<Partial<Record<Severity, readonly DueLine[]>>>;
}

export interface WizardPreviewProps {
  preview: StepPreview;
  /** The option chosen on this page, not saved yet; undefined: none, or no choice is asked. */
  chosen: string | undefined;
  tier: Tier;
  /** Keys of the add-ons the account has. */
  owned: readonly string[];
  zone: string;
}

/** Severity, its rule, what would change it and the due instants, as they follow from the answers so far (N2, R29). */
export function WizardPreview({ preview, chosen, tier, owned, zone }: WizardPreviewProps) {
  const t = useTranslations("drafts.preview");
  const locale = useLocale();
  const outlook = (chosen && preview.byOption[chosen]) || preview.current;
  const [only, ...others] = outlook.severities;
  return (
    <section aria-labelledby="preview-title" className="border-t-2 border-ink pt-3">
      <h2 id="preview-title" className="text-lg font-semibold">
        {t("title")}
      </h2>
      <p className="text-sm text-muted">
        {t("assumes", { time: formatTime(preview.asOf, { locale, zone }), tier: tier.name[locale] })}
      </p>
      {only && others.length === 0 ? (
        <Decided severity={only} outlook={outlook} lines={preview.due[only] ?? []} zone={zone} />
      ) : (
        <Open severities={outlook.severities} due={preview.due} zone={zone} />
      )}
      <OutOfScope tier={tier} owned={owned} />
    </section>
  );
}

function Decided(props: { severity: Severity; outlook: Outlook; lines: readonly DueLine[]; zone: string }) {
  const { severity, outlook, lines, zone } = props;
  const t = useTranslations("drafts.preview");
  const words = useTranslations("triage.severity");
  const due = useTranslations("triage.due");
  const nameOf = useSeverityName();
  return (
    <>
      <div role="status" className="mt-4">
        <p className="text-xl font-semibold">{nameOf(severity)}</p>
        <p className="mt-1">{outlook.reason}</p>
      </div>
      {outlook.changes.length > 0 ? (
        <div className="mt-2 text-sm">
          <Disclosure summary={words("wouldChange")}>
            <ul className="space-y-1.5">
              {outlook.changes.map(({ question, answer, severity: other }) => (
                <li key={`${question} ${answer}`}>{words("change", { question, answer, severity: nameOf(other) })}</li>
              ))}
            </ul>
          </Disclosure>
        </div>
      ) : null}
      {lines.length === 0 ? <p className="mt-4">{due("none")}</p> : <Promises lines={lines} zone={zone} />}
      <p className="mt-4 text-sm text-muted">{t("contest")}</p>
    </>
  );
}

function Promises({ lines, zone }: { lines: readonly DueLine[]; zone: string }) {
  const t = useTranslations("drafts.preview");
  const metrics = useTranslations("sla.metric");
  const locale = useLocale();
  return (
    <ol className="mt-4 border-b border-line">
      {lines.map(({ metric, dueAt, trace }) => (
        <li key={metric} className="border-t border-line py-2.5">
          <p className="flex flex-wrap items-baseline justify-between gap-x-4">
            <span className="text-sm">{metrics(metric)}</span>
            <span className="font-semibold">{t("by", { when: formatNear(dueAt, { locale, zone }) })}</span>
          </p>
          {trace ? <Ribbon trace={trace} locale={locale} zone={zone} state="running" compact /> : null}
        </li>
      ))}
    </ol>
  );
}

/** Not decided yet: what each severity that is still possible would promise first. */
function Open({ severities, due, zone }: { severities: readonly Severity[]; due: StepPreview["due"]; zone: string }) {
  const t = useTranslations("drafts.preview");
  const nameOf = useSeverityName();
  const locale = useLocale();
  return (
    <>
      <p role="status" className="mt-4">
        {t("open")}
      </p>
      <dl className="mt-3 border-b border-line">
        {severities.map((severity) => {
          const first = due[severity]?.find(({ metric }) => metric === "first_response");
          return (
            <div
              key={severity}
              className="flex flex-wrap items-baseline justify-between gap-x-4 border-t border-line py-2"
            >
              <dt className="font-medium">{nameOf(severity)}</dt>
              <dd>{first ? formatNear(first.dueAt, { locale, zone }) : t("noneHere")}</dd>
            </div>
          );
        })}
      </dl>
    </>
  );
}

function OutOfScope({ tier, owned }: { tier: Tier; owned: readonly string[] }) {
  const t = useTranslations("drafts.preview");
  const scope = useTranslations("triage.scope");
  const locale = useLocale();
  return (
    <div className="mt-4 space-y-2 text-sm">
      {tier.outOfScope.length > 0 ? (
        <Disclosure summary={t("outOfScope", { tier: tier.name[locale] })}>
          <ul className="list-disc space-y-1 ps-5">
            {tier.outOfScope.map((line) => (
              <li key={line[locale]}>{line[locale]}</li>
            ))}
          </ul>
          {tier.addOns.map((addOn) => (
            <p key={addOn.key} className="mt-2">
              {scope(owned.includes(addOn.key) ? "addOnOwned" : "addOn", { name: addOn.name[locale] })}
            </p>
          ))}
        </Disclosure>
      ) : null}
      <p>
        <AppLink href="/severity" target="_blank" className="underline underline-offset-4">
          {t("table")}
        </AppLink>
      </p>
    </div>
  );
}
