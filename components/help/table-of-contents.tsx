import { useTranslations } from "next-intl";

interface Heading {
  readonly depth: number;
  readonly id: string;
  readonly text: string;
}

interface ContentsProps {
  headings: readonly Heading[];
}

/** The headings of an article beside it, where there is room (U-19). */
export function ContentsBeside({ headings }: ContentsProps) {
  const t = useTranslations("help.article");
  if (headings.length < 2) return null;
  return (
    <nav aria-label={t("contents")} className="sticky top-6 max-h-[calc(100vh-3rem)] overflow-y-auto print:hidden">
      <p className="eyebrow mb-2">{t("contents")}</p>
      <HeadingList headings={headings} />
    </nav>
  );
}

/** The same, folded above the text, where there is not. */
export function ContentsFolded({ headings }: ContentsProps) {
  const t = useTranslations("help.article");
  if (headings.length < 2) return null;
  return (
    <details className="mb-6 border-y border-line py-1 lg:hidden print:hidden">
      <summary className="min-h-10 content-center font-medium">{t("contents")}</summary>
      <nav aria-label={t("contents")} className="pb-2">
        <HeadingList headings={headings} />
      </nav>
    </details>
  );
}

function HeadingList({ headings }: ContentsProps) {
  return (
    <ul className="text-sm">
      {headings.map(({ id, depth, text }) => (
        <li key={id} className={depth > 2 ? "ps-4" : undefined}>
          <a
            href={`#${id}`}
            className="inline-block py-1 text-muted underline decoration-transparent underline-offset-4 hover:text-ink hover:decoration-current"
          >
            {text}
          </a>
        </li>
      ))}
    </ul>
  );
}
