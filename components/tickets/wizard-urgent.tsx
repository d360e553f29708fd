"use client";
import { useLocale, useTranslations } from "next-intl";
import { useActionState } from "react";
import { BackLink } from "@/components/ui/back-link";
import { Button } from "@/components/ui/button";
import { DefinitionList } from "@/components/ui/definition-list";
import { ErrorSummary } from "@/components/ui/error-summary";
import { LinkButton } from "@/components/ui/link-button";
import { transcript } from "@/lib/triage/journey";
import type { Triage } from "@/lib/triage/questions";
import { useRefusalSentence } from "./wizard-errors";
import { FRESH, type WizardAction } from "./wizard-state";
import { WizardTitle } from "./wizard-title";

interface WizardUrgentProps {
  triage: Triage;
  action: WizardAction;
  carried: Readonly<Record<string, string>>;
}

/** One statement instead of six questions, for three in the morning on a phone (R32). */
export function WizardUrgent({ triage, action, carried }: WizardUrgentProps) {
  const t = useTranslations("triage");
  const locale = useLocale();
  const refusal = useRefusalSentence();
  const [state, post, isPending] = useActionState(action, FRESH);
  const { urgent } = triage;
  const errors = state.code ? [{ field: "", message: refusal(state.code) }] : [];
  return (
    <form action={post} className="max-w-form">
      <WizardTitle page={urgent.text[locale]} isError={errors.length > 0} />
      <BackLink href="/tickets">{t("backToTickets")}</BackLink>
      <p className="eyebrow mt-6 mb-1">{t("urgent.eyebrow")}</p>
      <ErrorSummary key={state.attempt} title={t("errors.refused")} errors={errors} />
      <h1 className="text-3xl font-semibold">{urgent.text[locale]}</h1>
      <p className="mt-2 text-muted">{urgent.why[locale]}</p>
      {Object.entries(carried).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div className="mt-6 flex flex-wrap gap-3">
        <Button type="submit" variant="primary" size="lg" disabled={isPending}>
          {t("urgent.yes")}
        </Button>
        <LinkButton href={`/tickets/new?${new URLSearchParams(carried)}`} size="lg">
          {t("urgent.no")}
        </LinkButton>
      </div>
      <h2 className="mt-10 mb-2 font-semibold">{t("urgent.implied")}</h2>
      <Implied triage={triage} />
    </form>
  );
}

function Implied({ triage }: { triage: Triage }) {
  const locale = useLocale();
  const items = transcript(triage, triage.urgent.answers).flatMap(({ key, question, answer }) =>
    answer && typeof answer !== "string" ? [{ id: key, term: question[locale], description: answer[locale] }] : [],
  );
  return <DefinitionList items={items} />;
}
