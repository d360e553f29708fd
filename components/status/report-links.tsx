import { useLocale, useTranslations } from "next-intl";
import { buttonStyle } from "@/components/ui/button-style";
import { Panel } from "@/components/ui/panel";

/** The whole record for download, and the incidents as a feed (R06). */
export function ReportLinks() {
  const t = useTranslations("public.status.downloads");
  const locale = useLocale();
  return (
    <Panel title={t("title")} id="report" className="mt-12">
      <p className="max-w-text text-muted">{t("lead")}</p>
      <p className="mt-4 flex flex-wrap gap-3" data-print="hide">
        {(["csv", "json"] as const).map((format) => (
          <a key={format} href={`/api/v1/availability?format=${format}`} download className={buttonStyle()}>
            {t(format)}
          </a>
        ))}
        <a href={`/${locale}/status/feed.xml`} className={buttonStyle({ variant: "quiet" })}>
          {t("feed")}
        </a>
      </p>
    </Panel>
  );
}
