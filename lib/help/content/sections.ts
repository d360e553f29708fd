/** Markdown → the text search reads: one section per heading, prose apart from the identifiers of its code. */
import "server-only";
import type { Element, Nodes, Root } from "hast";
import rehypeSlug from "rehype-slug";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import type { SearchableSection } from "../schema";

/** The same ids as on the page, because the same steps give them. */
const processor = unified().use(remarkParse).use(remarkGfm).use(remarkRehype).use(rehypeSlug);

export function sectionsOf(source: string): SearchableSection[] {
  const tree: Root = processor.runSync(processor.parse(source));
  const drafts: Draft[] = [{ id: "", heading: "", prose: [], code: [] }];
  for (const node of tree.children) {
    if (node.type !== "element") continue;
    if (node.tagName === "h2" || node.tagName === "h3") {
      drafts.push({ id: String(node.properties.id), heading: proseOf(node), prose: [], code: [] });
    } else {
      const current = drafts.at(-1);
      if (current) collect(node, current);
    }
  }
  return drafts.filter((draft) => draft.heading || draft.prose.length + draft.code.length > 0).map(finish);
}

interface Draft {
  readonly id: string;
  readonly heading: string;
  readonly prose: string[];
  readonly code: string[];
}

function collect(node: Element, draft: Draft): void {
  for (const pre of listings(node)) draft.code.push(proseOf(pre, true));
  draft.prose.push(proseOf(node));
}

function listings(node: Element): Element[] {
  if (node.tagName === "pre") return [node];
  return node.children.flatMap((child) => (child.type === "element" ? listings(child) : []));
}

const BLOCKS = new Set(["p", "li", "ul", "ol", "tr", "td", "th", "table", "blockquote", "pre", "br"]);

function proseOf(node: Nodes, inCode = false): string {
  return joined(node, inCode).replace(/\s+/g, " ").trim();
}

function joined(node: Nodes, inCode: boolean): string {
  if (node.type === "text") return node.value;
  if (!("children" in node)) return "";
  if (!inCode && node.type === "element" && node.tagName === "pre") return " ";
  const inner = node.children.map((child) => joined(child, inCode)).join("");
  return node.type === "element" && BLOCKS.has(node.tagName) ? ` ${inner} ` : inner;
}

function finish({ id, heading, prose, code }: Draft): SearchableSection {
  const text = prose.join(" ").replace(/\s+/g, " ").trim();
  return { id, heading, text, code: identifiersOf(code.join(" "), text) };
}

/** Names and numbers of the code that the prose does not say already; keywords and short names tell nothing. */
function identifiersOf(code: string, prose: string): string {
  const names = new Set(code.match(/[A-Za-z_$][\w$.-]{3,}|-?\d{3,}/g));
  return [...names].filter((name) => name.length <= 48 && !prose.includes(name)).join(" ");
}
