import { useTranslations } from "next-intl";
import { BackLink } from "@/components/ui/back-link";
import { path } from "@/lib/triage/journey";
import type { Answers, Triage } from "@/lib/triage/questions";

interface WizardHeadProps {
  triage: Triage;
  answers: Answers;
  step: string;
  back: { href: string; label: string };
}

/** Back link and place on the path. How many steps there are is said once the first answer has decided it. */
export function WizardHead({ triage, answers, step, back }: WizardHeadProps) {
  const t = useTranslations("triage");
  const steps = path(triage, answers);
  const at = steps.findIndex(({ key }) => key === step) + 1;
  const isKnown = steps.at(-1)?.kind === "words";
  return (
    <>
      <BackLink href={back.href}>{back.label}</BackLink>
      <p className="eyebrow mt-6 mb-1">
        {isKnown ? t("progressOf", { at, total: steps.length }) : t("progress", { at })}
      </p>
    </>
  );
}
