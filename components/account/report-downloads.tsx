import { useTranslations } from "next-intl";
import { buttonStyle } from "@/components/ui/button-style";

/** The same report as files: the address carries `asOf`, so the file holds what the page shows. */
export function ReportDownloads({ quarter, asOf }: { quarter: string; asOf: string }) {
  const t = useTranslations("account.compliance.downloads");
  const href = (format: string) => `/api/v1/account/compliance?${new URLSearchParams({ quarter, format, asOf })}`;
  return (
    <>
      {(["csv", "json"] as const).map((format) => (
        <a key={format} href={href(format)} download className={buttonStyle({})}>
          {t(format)}
        </a>
      ))}
    </>
  );
}
