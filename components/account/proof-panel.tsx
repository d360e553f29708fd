import { useTranslations } from "next-intl";
import { AppLink } from "@/components/ui/app-link";
import { buttonStyle } from "@/components/ui/button-style";
import { Panel } from "@/components/ui/panel";

/** How to check the report without taking our word for it: the signed file, the tool, and what to compare (N6). */
export function ProofPanel({ quarter, asOf }: { quarter: string; asOf: string }) {
  const t = useTranslations("account.compliance.proof");
  const href = `/api/v1/account/compliance/proof?${new URLSearchParams({ quarter, asOf })}`;
  return (
    <Panel title={t("title")} className="mt-12">
      <p className="max-w-text">{t("lead")}</p>
      <ol className="mt-3 max-w-text list-decimal space-y-1 ps-5">
        <li>{t("file")}</li>
        <li>{t("tool")}</li>
        <li>{t.rich("key", { record: (words) => <AppLink href="/record#keys">{words}</AppLink> })}</li>
      </ol>
      <p data-print="hide" className="mt-4 flex flex-wrap gap-3">
        <a href={href} download className={buttonStyle({})}>
          {t("downloadFile")}
        </a>
        <a href="/verifier.html" download="backstop-verifier.html" className={buttonStyle({})}>
          {t("downloadTool")}
        </a>
      </p>
    </Panel>
  );
}
