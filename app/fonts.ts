/**
 * Geist for Latin, the system's Han beside it. In Chinese text the marks that both scripts share (“ ” ‘ ’ — … ·)
 * must come from the Han font, or they stand half a character wide; so zh uses Geist without them.
 * Both faces are one file: it is preloaded once. Code is rarer and is fetched when there is some.
 */
import localFont from "next/font/local";

const latin = localFont({
  src: "../node_modules/geist/dist/fonts/geist-sans/Geist-Variable.woff2",
  variable: "--font-latin",
  weight: "100 900",
  adjustFontFallback: false,
});

const latinBesideHan = localFont({
  src: "../node_modules/geist/dist/fonts/geist-sans/Geist-Variable.woff2",
  variable: "--font-latin",
  weight: "100 900",
  preload: false,
  adjustFontFallback: false,
  declarations: [{ prop: "unicode-range", value: "U+0000-00B6, U+00B8-200F, U+2020-2025, U+2027-2E7F" }],
});

const mono = localFont({
  src: "../node_modules/geist/dist/fonts/geist-mono/GeistMono-Variable.woff2",
  variable: "--font-code",
  weight: "100 900",
  preload: false,
  adjustFontFallback: false,
});

export const fontClasses = {
  zh: `${latinBesideHan.variable} ${mono.variable}`,
  en: `${latin.variable} ${mono.variable}`,
} as const;
