import { useTranslations } from "next-intl";
import { BackLink } from "@/components/ui/back-link";
import { path } from "@/lib/triage/journey";
import type { Answers, Triage } from "@/lib/triage/questions";

/** One step back on the path, on top of every page of the wizard (U-01). */
export function WizardBack({ href, label }: { href: string; label: string }) {
  return (
    <div className="mb-6">
      <BackLink href={href}>{label}</BackLink>
    </div>
  );
}

interface WizardProgressProps {
  triage: Triage;
  answers: Answers;
  step: string;
}

/** The place on the path. How many steps there are is said once the first answer has decided it. */
export function WizardProgress({ triage, answers, step }: WizardProgressProps) {
  const t = useTranslations("triage");
  const steps = path(triage, answers);
  const at = steps.findIndex(({ key }) => key === step) + 1;
  const isKnown = steps.at(-1)?.kind === "words";
  return (
    <p className="eyebrow mb-1">{isKnown ? t("progressOf", { at, total: steps.length }) : t("progress", { at })}</p>
  );
}
