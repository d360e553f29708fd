import { useFormatter, useLocale, useTranslations } from "next-intl";
import { Panel } from "@/components/ui/panel";
import type { LogFindings as Findings } from "@/lib/log-triage/result";
import { LogCodes } from "./log-codes";
import { LogFacts } from "./log-facts";

/** Everything the log said, in the order in which an engineer asks. */
export function LogFindings({ findings }: { findings: Findings }) {
  const t = useTranslations("logTriage.summary");
  const { facts, codes, range } = findings;
  const isNothing = facts.length === 0 && codes.length === 0 && !range;
  return (
    <Panel title={t("title")} headingLevel={3}>
      <About findings={findings} />
      {findings.lines === 0 ? null : isNothing ? (
        <p className="mt-4 max-w-text">{t("nothing")}</p>
      ) : (
        <div className="mt-4 grid grid-cols-1 gap-8">
          {facts.length > 0 || range ? <LogFacts findings={findings} /> : null}
          <LogCodes codes={codes} />
        </div>
      )}
    </Panel>
  );
}

const ENCODINGS = { "utf-8": "UTF-8", "utf-16le": "UTF-16", "utf-16be": "UTF-16", gb18030: "GBK" } as const;

function About({ findings: { lines, bytes, shape, encoding } }: { findings: Findings }) {
  const t = useTranslations("logTriage.summary");
  const locale = useLocale();
  const format = useFormatter();
  if (lines === 0) return <p>{t("empty")}</p>;
  const isSmall = bytes < 1024 * 1024;
  const size = `${format.number(bytes / (isSmall ? 1024 : 1024 * 1024), { maximumFractionDigits: 1 })} ${isSmall ? "KB" : "MB"}`;
  const about = { lines, size, encoding: ENCODINGS[encoding] };
  return (
    <p className="text-muted">{shape ? t("about", { ...about, shape: shape[locale] }) : t("aboutPlain", about)}</p>
  );
}
