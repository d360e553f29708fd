/**
 * HTML of our own articles. It was made from Markdown in this repository by lib/help/content/markdown.ts, which drops
 * raw HTML and sanitises the tree; this is the one place that puts it into a page.
 */
export function Markup({ html, className }: { html: string; className?: string }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: sanitised at build, see above
  return <div className={className} dangerouslySetInnerHTML={{ __html: html }} />;
}
