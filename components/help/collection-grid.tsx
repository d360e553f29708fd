import { useTranslations } from "next-intl";
import { AppLink } from "@/components/ui/app-link";

interface Collection {
  readonly slug: string;
  readonly title: string;
  readonly description: string;
  readonly count: number;
}

/** The topics of the knowledge base, each with what it holds. */
export function CollectionGrid({ collections }: { collections: readonly Collection[] }) {
  const t = useTranslations("help.home");
  return (
    <ul className="grid gap-x-8 border-t border-line sm:grid-cols-2 lg:grid-cols-3">
      {collections.map(({ slug, title, description, count }) => (
        <li key={slug} className="border-b border-line py-4">
          <AppLink
            href={`/help/${slug}`}
            className="text-lg font-semibold underline decoration-control underline-offset-4 hover:decoration-ink"
          >
            {title}
          </AppLink>
          <span className="ms-3 text-sm whitespace-nowrap text-muted">{t("count", { count })}</span>
          <p className="mt-0.5 text-muted">{description}</p>
        </li>
      ))}
    </ul>
  );
}
