import { useTranslations } from "next-intl";
import { AppLink } from "@/components/ui/app-link";
import { Notice } from "@/components/ui/notice";
import { articleHref } from "@/lib/help/search/hit";

interface SupersededProps {
  /** What to read instead, when there is such an article. */
  by: { readonly collection: string; readonly slug: string; readonly title: string } | undefined;
}

/** Above an article that is no longer maintained. */
export function Superseded({ by }: SupersededProps) {
  const t = useTranslations("help.article");
  const more = useTranslations("discovery.article");
  return (
    <Notice tone="warning" title={t("deprecatedTitle")} className="mb-6 max-w-text">
      <p>{t("deprecatedBody")}</p>
      {by ? (
        <p className="mt-2">
          {more("supersededBy")}{" "}
          <AppLink
            href={articleHref(by)}
            className="underline decoration-control underline-offset-4 hover:decoration-ink"
          >
            {by.title}
          </AppLink>
        </p>
      ) : null}
    </Notice>
  );
}
