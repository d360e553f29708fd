/** A short mail of paragraphs with one link, as text and as HTML of the same words. Everything put in is escaped. */
import type { Locale } from "@/lib/i18n/routing";

interface Letter {
  readonly locale: Locale;
  /** paragraphs before the link */
  readonly before: readonly string[];
  readonly link: { readonly url: string; readonly label: string };
  /** paragraphs after it */
  readonly after: readonly string[];
}

export function letter({ locale, before, link, after }: Letter): { readonly text: string; readonly html: string } {
  const anchor = `<a href="${escapeHtml(link.url)}">${escapeHtml(link.label)}</a>`;
  const paragraphs = [...before.map(escapeHtml), anchor, ...after.map(escapeHtml)].map((line) => `<p>${line}</p>`);
  return {
    text: [...before, link.url, ...after].join("\n\n"),
    html: `<html lang="${locale}"><body>${paragraphs.join("\n")}</body></html>`,
  };
}

const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
