import { useTranslations } from "next-intl";
import { AppLink } from "@/components/ui/app-link";

interface CollectionListProps {
  collections: readonly {
    readonly slug: string;
    readonly title: string;
    readonly description: string;
    readonly count: number;
  }[];
}

/** The knowledge base by topic, set like a table of contents: title, what it is about, how much there is. */
export function CollectionList({ collections }: CollectionListProps) {
  const t = useTranslations("home.collections");
  return (
    <section className="border-t-2 border-ink pt-3">
      <h2 className="text-xl font-semibold">{t("title")}</h2>
      <ul className="mt-3 grid gap-x-8 sm:grid-cols-2 lg:grid-cols-3">
        {collections.map(({ slug, title, description, count }) => (
          <li key={slug} className="group relative border-t border-line py-3 hover:border-ink">
            <div className="flex items-baseline justify-between gap-4">
              <AppLink
                href={`/help/${slug}`}
                className="font-medium underline decoration-transparent underline-offset-4 group-hover:decoration-current after:absolute after:inset-0"
              >
                {title}
              </AppLink>
              <span className="shrink-0 text-sm text-muted">{t("count", { count })}</span>
            </div>
            <p className="text-sm text-muted max-sm:hidden">{description}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
