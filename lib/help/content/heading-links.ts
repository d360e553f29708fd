/** A link to itself beside each heading: seen when pointed at or focused, and named for those who hear the page (U-19). */
import "server-only";
import type { Element, Root, RootContent } from "hast";
import { toString as textOf } from "mdast-util-to-string";

/**
 * Wraps each h2 and h3 of the running text with its link. The link stands beside the heading, not in it, so that the
 * heading's name stays the heading. `label` names the link.
 */
export function linkHeadings(label: (heading: string) => string) {
  return (tree: Root) => {
    tree.children = tree.children.map((node) => (isHeading(node) ? withLink(node, label(textOf(node))) : node));
  };
}

function isHeading(node: RootContent): node is Element {
  return node.type === "element" && (node.tagName === "h2" || node.tagName === "h3") && Boolean(node.properties.id);
}

function withLink(heading: Element, name: string): Element {
  const href = `#${String(heading.properties.id)}`;
  return {
    type: "element",
    tagName: "div",
    properties: { className: ["heading"] },
    children: [
      heading,
      {
        type: "element",
        tagName: "a",
        properties: { href, ariaLabel: name },
        children: [{ type: "text", value: "#" }],
      },
    ],
  };
}
