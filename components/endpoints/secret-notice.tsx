import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import { Secret } from "@/components/ui/secret";

/** A signing secret at the only time it is shown. */
export function SecretNotice({ secret }: { secret: string }) {
  const t = useTranslations("endpoints.secret");
  return (
    <Notice tone="success" title={t("title")}>
      <p>{t("body")}</p>
      <Secret text={secret} />
    </Notice>
  );
}
