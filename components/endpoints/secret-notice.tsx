import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";

/** A signing secret at the only time it is shown. */
export function SecretNotice({ secret }: { secret: string }) {
  const t = useTranslations("endpoints.secret");
  return (
    <Notice tone="success" title={t("title")}>
      <p>{t("body")}</p>
      <p className="mt-2 rounded-sm bg-surface px-2 py-1">
        <code className="break-all whitespace-normal select-all">{secret}</code>
      </p>
    </Notice>
  );
}
