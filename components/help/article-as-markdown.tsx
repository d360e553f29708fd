import { useTranslations } from "next-intl";

/** The way to the same article as Markdown, for whoever feeds it to a program. A plain link: it leads out of the pages. */
export function ArticleAsMarkdown({ href }: { href: string }) {
  const t = useTranslations("discovery.article");
  return (
    <p className="mt-10 max-w-text text-sm print:hidden">
      <a
        href={href}
        type="text/markdown"
        className="inline-block py-1 text-muted underline decoration-control underline-offset-4 hover:text-ink"
      >
        {t("markdown")}
      </a>
    </p>
  );
}
