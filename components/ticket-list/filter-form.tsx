import { Search } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { type ReactNode, useId } from "react";
import { useSeverityName } from "@/components/tickets/severity-name";
import { AppLink } from "@/components/ui/app-link";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import { LEVELS, SEVERITIES } from "@/lib/sla/events";
import { ASSIGNEES, CLOCKS, isNarrowed, type ListRequest, QUERY_LIMIT, SORTS, STATES } from "@/lib/ticket-list/schema";

interface FilterFormProps {
  base: "/tickets" | "/desk";
  asked: ListRequest;
  /** names of what the address asked for that cannot be */
  ignored: readonly string[];
}

/** Narrows the list. A plain form: the address is the filter, so it can be kept, sent and gone back to. */
export function FilterForm({ base, asked, ignored }: FilterFormProps) {
  const t = useTranslations("ticketList");
  const locale = useLocale();
  const severityName = useSeverityName();
  const levelName = useTranslations("tickets.level");
  const isDesk = base === "/desk";
  const any = { value: "", label: t("any") };
  const choices = {
    state: [
      isDesk ? { value: "", label: t("states.active") } : any,
      ...STATES.filter((value) => !isDesk || value !== "active").map((value) => ({
        value,
        label: t(`states.${value}`),
      })),
    ],
    severity: [any, ...SEVERITIES.map((value) => ({ value, label: severityName(value) }))],
    clock: [any, ...CLOCKS.map((value) => ({ value, label: t(`clocks.${value}`) }))],
    level: [any, ...LEVELS.map((value) => ({ value, label: levelName(value) }))],
    assignee: [any, ...ASSIGNEES.map((value) => ({ value, label: t(`assignees.${value}`) }))],
    sort: SORTS.map((value) => ({ value, label: t(`sorts.${value}`) })),
  };
  return (
    <search aria-label={t("label")}>
      <form method="get" action={`/${locale}${base}`} className="space-y-4">
        {ignored.length ? <Notice tone="warning">{t("ignored", { names: ignored.join(", ") })}</Notice> : null}
        <div className="flex max-w-3xl items-end gap-3">
          <div className="min-w-0 grow">
            <Labelled label={t("words")}>
              {(id) => (
                <TextInput
                  id={id}
                  type="search"
                  name="q"
                  maxLength={QUERY_LIMIT}
                  placeholder={t("wordsHint")}
                  defaultValue={asked.q}
                />
              )}
            </Labelled>
          </div>
          <Button type="submit" variant="primary">
            <Search aria-hidden className="size-4" />
            {t("apply")}
          </Button>
        </div>
        <div className="grid grid-cols-2 gap-3 sm:flex sm:flex-wrap sm:items-end sm:gap-4">
          {FIELDS[base].map((name) => (
            <Labelled key={name} label={t(`fields.${name}`)}>
              {(id) => <Select id={id} name={name} defaultValue={asked[name] ?? ""} options={choices[name]} />}
            </Labelled>
          ))}
          {isDesk ? null : (
            <label className="flex min-h-11 items-center gap-2 self-end">
              <input
                type="checkbox"
                name="mine"
                value="1"
                defaultChecked={asked.mine === "1"}
                className="size-5 accent-ink"
              />
              {t("mine")}
            </label>
          )}
          {isNarrowed(asked) ? (
            <AppLink href={base} className="inline-flex min-h-11 items-center self-end font-medium underline">
              {t("clear")}
            </AppLink>
          ) : null}
        </div>
      </form>
    </search>
  );
}

/** The desk is always in the order of what is due. */
const FIELDS = {
  "/tickets": ["state", "severity", "clock", "sort"],
  "/desk": ["assignee", "level", "severity", "clock", "state"],
} as const;

function Labelled({ label, children }: { label: string; children: (id: string) => ReactNode }) {
  const id = useId();
  return (
    <div>
      <label htmlFor={id} className="mb-1 block text-sm text-muted">
        {label}
      </label>
      {children(id)}
    </div>
  );
}
