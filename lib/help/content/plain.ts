/**
 * An article's Markdown for readers without our page: listings say their platform in words, links and images are whole
 * addresses, raw HTML is left out as the page leaves it out.
 */
import "server-only";
import type { Root, RootContent } from "mdast";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import remarkStringify from "remark-stringify";
import { unified } from "unified";
import { SKIP, visit } from "unist-util-visit";
import type { Locale } from "@/lib/i18n/routing";
import { titleOf } from "./markdown";

const processor = unified()
  .use(remarkParse)
  .use(remarkGfm, { tablePipeAlign: false })
  .use(remarkStringify, { bullet: "-", emphasis: "_", rule: "-", resourceLink: true });

/** `origin` without a trailing slash. Links between articles lead to the other article's Markdown. */
export function plainMarkdown(source: string, locale: Locale, origin: string): string {
  const tree = processor.parse(source);
  titleListings(tree);
  visit(tree, "html", (_, at, parent) => {
    if (!parent || at === undefined) return;
    parent.children.splice(at, 1);
    return [SKIP, at];
  });
  visit(tree, ["link", "definition", "image"], (node) => {
    if (node.type === "image") node.url = whole(node.url, origin);
    if (node.type === "link" || node.type === "definition") node.url = whole(localized(node.url, locale), origin);
  });
  return processor.stringify(tree);
}

/** What stands on a tab of the page stands above the listing here. */
function titleListings(tree: Root): void {
  visit(tree, "code", (node, at, parent) => {
    const title = node.meta ? titleOf(node.meta)["data-title"] : undefined;
    node.meta = null;
    if (!title || !parent || at === undefined) return;
    const label: RootContent = {
      type: "paragraph",
      children: [{ type: "strong", children: [{ type: "text", value: title }] }],
    };
    parent.children.splice(at, 0, label);
    return [SKIP, at + 2];
  });
}

const ARTICLE = /^(\/help\/[a-z0-9-]+\/[a-z0-9-]+)(#.*)?$/;

function localized(url: string, locale: Locale): string {
  if (!url.startsWith("/")) return url;
  return `/${locale}${url.replace(ARTICLE, (_, path: string, anchor = "") => `${path}.md${anchor}`)}`;
}

const whole = (url: string, origin: string) => (url.startsWith("/") ? origin + url : url);
