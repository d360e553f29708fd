"use client";
import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import type { Kind, Preferences } from "@/lib/notifications/schema";

export interface PreferencesState {
  readonly attempt: number;
  readonly outcome: "saved" | "refused" | null;
}

interface PreferencesFormProps {
  save: (state: PreferencesState, form: FormData) => Promise<PreferencesState>;
  kinds: readonly Kind[];
  now: Preferences;
  zone: string;
}

const HOURS = Array.from({ length: 24 }, (_, hour) => hour);
const MINUTES = 60;

/** What is mailed, what stands in the inbox, and when it is quiet. Works without scripts. */
export function PreferencesForm({ save, kinds, now, zone }: PreferencesFormProps) {
  const t = useTranslations("notifications.preferences");
  const [state, post, isPending] = useActionState(save, { attempt: 0, outcome: null });
  const failed = state.outcome === "refused" ? [{ field: "", message: t("failed") }] : [];
  return (
    <form action={post} noValidate className="space-y-8">
      <ErrorSummary key={`summary-${state.attempt}`} title={t("summary")} errors={failed} />
      <div role="status" className="empty:hidden">
        {state.outcome === "saved" ? <Notice tone="success" title={t("saved")} /> : null}
      </div>
      <KindTable key={`kinds-${state.attempt}`} kinds={kinds} now={now} />
      <QuietFields key={`quiet-${state.attempt}`} now={now} zone={zone} />
      <Button type="submit" variant="primary" disabled={isPending}>
        {isPending ? t("saving") : t("save")}
      </Button>
    </form>
  );
}

function KindTable({ kinds, now }: Pick<PreferencesFormProps, "kinds" | "now">) {
  const t = useTranslations("notifications.preferences");
  const news = useTranslations("notifications.short");
  const columns = [
    { name: "mail", label: t("mail"), off: now.mailOff },
    { name: "app", label: t("app"), off: now.appOff },
  ] as const;
  return (
    <table className="w-full max-w-form border-collapse text-start">
      <caption className="pb-3 text-start font-semibold">{t("caption")}</caption>
      <thead>
        <tr className="border-b border-ink text-sm text-muted">
          <th scope="col" className="py-2 text-start font-normal">
            {t("what")}
          </th>
          {columns.map(({ name, label }) => (
            <th key={name} scope="col" className="w-24 py-2 text-center font-normal">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {kinds.map((kind) => (
          <tr key={kind} className="border-b border-line">
            <th scope="row" className="py-1 text-start font-normal">
              {news(kind)}
            </th>
            {columns.map(({ name, label, off }) => (
              <td key={name} className="text-center">
                <label className="inline-flex size-11 cursor-pointer items-center justify-center">
                  <span className="visually-hidden">{t("cell", { kind: news(kind), where: label })}</span>
                  <input
                    type="checkbox"
                    name={name}
                    value={kind}
                    defaultChecked={!off.includes(kind)}
                    className="size-5 accent-[var(--color-accent)]"
                  />
                </label>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function QuietFields({ now, zone }: Pick<PreferencesFormProps, "now" | "zone">) {
  const t = useTranslations("notifications.preferences");
  const hours = HOURS.map((hour) => ({
    value: String(hour * MINUTES),
    label: `${String(hour).padStart(2, "0")}:00`,
  }));
  const none = { value: "", label: t("quiet.none") };
  const { from, until } = now.quiet ?? { from: "", until: 8 * MINUTES };
  return (
    <fieldset className="max-w-form" aria-describedby="quiet-hint">
      <legend className="font-semibold">{t("quiet.title")}</legend>
      <p id="quiet-hint" className="mt-1 max-w-text text-sm text-muted">
        {t("quiet.hint", { zone })}
      </p>
      <div className="mt-3 grid gap-4 sm:grid-cols-2">
        <Field name="from" label={t("quiet.from")}>
          {(wiring) => <Select {...wiring} options={[none, ...hours]} defaultValue={String(from)} />}
        </Field>
        <Field name="until" label={t("quiet.until")}>
          {(wiring) => <Select {...wiring} options={hours} defaultValue={String(until)} />}
        </Field>
      </div>
    </fieldset>
  );
}
