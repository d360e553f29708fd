import fs from "node:fs";
import path from "node:path";
import { expect, expectAccessible, REFUSED, test } from "./fixtures";
import { ROUTES } from "./routes";

test.use({ expectedErrors: [REFUSED] });

/** A sample of locale × theme for each page: both languages and both themes over the whole, one pair for each page. */
const PAIRS = [
  { locale: "zh", theme: "light" },
  { locale: "en", theme: "dark" },
  { locale: "en", theme: "light" },
  { locale: "zh", theme: "dark" },
] as const;

test("every page of the portal is on the list", () => {
  const pages = fs.readdirSync("app/[locale]", { recursive: true, encoding: "utf8" });
  const folders = pages.filter((file) => path.basename(file) === "page.tsx").map((file) => path.dirname(file));
  const routes = folders.map((folder) => folder.replace(/\([^)]+\)\/?/g, "").replace(/^\.$/, ""));
  expect(routes.sort()).toEqual(ROUTES.map(({ route }) => route).sort());
});

for (const [index, { route, who, path: example }] of ROUTES.entries()) {
  const { locale, theme } = PAIRS[index % PAIRS.length] ?? PAIRS[0];
  test(`A-01 /${route} in ${locale}, ${theme}`, async ({ page: visitor, as }) => {
    const page = who === "visitor" ? visitor : await as(who);
    await page.emulateMedia({ colorScheme: theme, reducedMotion: "reduce" });
    await page.goto(`/${locale}${typeof example === "string" ? example : await example(page)}`);
    await expectAccessible(page);
    await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
    await expect(page.locator("html")).toHaveAttribute("lang", locale === "zh" ? "zh-CN" : "en");
    for (const landmark of ["banner", "main", "contentinfo"] as const)
      await expect(page.getByRole(landmark)).toHaveCount(1);
  });
}
