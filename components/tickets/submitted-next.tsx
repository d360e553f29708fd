import { useTranslations } from "next-intl";
import { Panel } from "@/components/ui/panel";

const PROBLEM = ["nextResponse", "nextConfirm", "nextEscalate", "nextMore"] as const;
const QUESTION = ["nextResponse", "nextAnswer", "nextEscalate", "nextMore"] as const;

/** What happens from here, in order. */
export function SubmittedNext({ isQuestion }: { isQuestion: boolean }) {
  const t = useTranslations("triage.submitted");
  return (
    <Panel title={t("next")} className="mt-10">
      <ol className="max-w-text list-decimal space-y-2 ps-5">
        {(isQuestion ? QUESTION : PROBLEM).map((line) => (
          <li key={line}>{t(line)}</li>
        ))}
      </ol>
    </Panel>
  );
}
