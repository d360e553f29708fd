import { expect, it } from "vitest";
import { siteName } from "@/lib/help/words";
import { LOCALES } from "@/lib/i18n/routing";
import { rawSiteName } from "./site-name";

it("is the name that pages give the portal: they find its picture by it", async () => {
  for (const locale of LOCALES) expect(rawSiteName(locale)).toBe(await siteName(locale));
});
