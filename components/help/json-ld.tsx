/**
 * Data for search engines. Browsers do not run it, so the content policy does not ask about it (SEC-21); no text can end
 * the element early, because `<` is written as an escape (SEC-23).
 */
export function JsonLd({ data }: { data: readonly object[] }) {
  return data.map((entry, at) => (
    <script
      // biome-ignore lint/suspicious/noArrayIndexKey: entries never change places
      key={at}
      type="application/ld+json"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON with `<` escaped, see above
      dangerouslySetInnerHTML={{ __html: JSON.stringify(entry).replaceAll("<", "\\u003c") }}
    />
  ));
}
