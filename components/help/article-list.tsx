import { AppLink } from "@/components/ui/app-link";
import { articleHref } from "@/lib/help/search/hit";

interface Entry {
  readonly collection: string;
  readonly slug: string;
  readonly title: string;
  readonly summary: string;
}

/** Articles one under the other: title and what it answers. */
export function ArticleList({ articles }: { articles: readonly Entry[] }) {
  return (
    <ul className="border-t border-line">
      {articles.map((article) => (
        <li key={article.slug} className="border-b border-line py-4">
          <AppLink
            href={articleHref(article)}
            className="font-semibold underline decoration-control underline-offset-4 hover:decoration-ink"
          >
            {article.title}
          </AppLink>
          <p className="mt-1 max-w-text text-muted">{article.summary}</p>
        </li>
      ))}
    </ul>
  );
}
