import { useTranslations } from "next-intl";
import { buttonStyle } from "@/components/ui/button-style";
import { Panel } from "@/components/ui/panel";

/** What the customer may take along: the receipt, and the due instants for a calendar. */
export function SubmittedKeep({ number, head }: { number: number; head: { seq: number; hash: string } }) {
  const t = useTranslations("drafts.keep");
  return (
    <Panel title={t("title")} className="mt-10">
      <p className="max-w-text">{t("receipt")}</p>
      <p className="mt-1 text-sm text-muted">{t("head", { seq: String(head.seq) })}</p>
      <code className="block text-xs break-all whitespace-normal">{head.hash}</code>
      <div className="mt-4 flex flex-wrap gap-3" data-print="hide">
        <a href={`/api/v1/tickets/${number}/receipt`} download className={buttonStyle({})}>
          {t("download")}
        </a>
        <a href={`/api/v1/tickets/${number}/calendar`} download className={buttonStyle({})}>
          {t("calendar")}
        </a>
      </div>
    </Panel>
  );
}
