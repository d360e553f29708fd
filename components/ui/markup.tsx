/**
 * HTML that our own code made from Markdown and sanitised: articles (lib/help/content/markdown.ts) and what people wrote
 * in tickets (lib/tickets/markdown.ts). This is the one place that puts it into a page.
 */
export function Markup({ html, className }: { html: string; className?: string }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: sanitised by its makers, see above
  return <div className={className} dangerouslySetInnerHTML={{ __html: html }} />;
}
