import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { JsonLd } from "./json-ld";

it("SEC-23 lets no text end the element, and still says it", () => {
  const headline = '</script><script>alert(1)</script><!-- "';
  const html = renderToStaticMarkup(<JsonLd data={[{ headline }, { second: true }]} />);
  expect(html.match(/<script/g)).toHaveLength(2);
  expect(html.match(/<\/script>/g)).toHaveLength(2);
  expect(html).not.toContain("<!--");
  const first = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(html)?.[1] ?? "";
  expect(JSON.parse(first)).toEqual({ headline });
});
