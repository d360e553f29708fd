import { useTranslations } from "next-intl";
import type { Evidence } from "@/lib/log-triage/result";

/** Line and text a finding was read from, so that the reader can check it. Secrets are already out of the text. */
export function ReadFrom({ evidence }: { evidence: Evidence }) {
  const t = useTranslations("logTriage");
  return (
    <span className="block max-w-full text-sm sm:min-w-64">
      <span className="text-muted">{t("facts.line", { line: evidence.line })}</span>
      <code className="block break-all whitespace-normal font-mono text-xs text-muted">{evidence.text}</code>
    </span>
  );
}
