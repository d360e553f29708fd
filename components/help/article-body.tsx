import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Markup } from "@/components/ui/markup";
import { CodeTabs } from "./code-tabs";

interface Listing {
  readonly title: string;
  readonly html: string;
}

/** A rendered article's pieces, in order: running text and groups of listings. */
type Piece =
  | { readonly kind: "html"; readonly html: string }
  | { readonly kind: "code"; readonly panels: readonly Listing[] };

/** The text of an article. Only the listings come alive in the browser; their code is rendered here. */
export function ArticleBody({ pieces }: { pieces: readonly Piece[] }) {
  return (
    <div>
      {pieces.map((piece, at) =>
        piece.kind === "html" ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of an article never change places
          <Markup key={at} html={piece.html} className="prose not-first:[&>.heading:first-child]:mt-10" />
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: as above
          <Listings key={at} panels={piece.panels} />
        ),
      )}
    </div>
  );
}

function Listings({ panels }: { panels: readonly Listing[] }): ReactNode {
  const t = useTranslations("help.article");
  return (
    <div className="max-w-text">
      <CodeTabs
        titles={panels.map(({ title }) => title)}
        label={t("codeTabs")}
        copyLabels={{ copy: t("copy"), copied: t("copied"), failed: t("copyFailed") }}
      >
        {panels.map(({ title, html }) => (
          <Markup
            key={title}
            html={html}
            className="[&_pre]:overflow-x-auto [&_pre]:p-4 [&_pre]:text-sm [&_pre]:leading-normal"
          />
        ))}
      </CodeTabs>
    </div>
  );
}
