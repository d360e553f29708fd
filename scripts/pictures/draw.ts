/** Draws the picture of a link: vendor, title, topic, in a Chinese font that comes with the packages. Loads nothing. */
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { ImageResponse } from "next/og.js";
import { createElement as element, type ReactNode } from "react";
import { PICTURE_SIZE, type PictureText } from "@/lib/help/picture";

const FAMILY = "Noto Sans SC";
const FILES = path.join(
  path.dirname(createRequire(import.meta.url).resolve("@fontsource/noto-sans-sc/package.json")),
  "files",
);
const INK = "#14171a";
const MUTED = "#4a5056";
const PAPER = "#fafaf7";
const ACCENT = "#1d4a9e";

export type Draw = (text: PictureText) => Promise<Buffer>;

/** Opens the fonts once. What it draws afterwards needs no network; a character the fonts lack is an error naming it. */
export function openPress(): Draw {
  const fonts = ([400, 600] as const).flatMap((weight) =>
    ["chinese-simplified", "latin"].map((part) => ({
      name: FAMILY,
      weight,
      style: "normal" as const,
      data: fs.readFileSync(path.join(FILES, `noto-sans-sc-${part}-${weight}-normal.woff`)),
    })),
  );
  return (text) =>
    withoutNetwork(text.title, async () => {
      const response = new ImageResponse(sheet(text), { ...PICTURE_SIZE, fonts });
      return Buffer.from(await response.arrayBuffer());
    });
}

/** The library would fetch fonts for characters it cannot draw, and say nothing when that fails. */
async function withoutNetwork<T>(title: string, work: () => Promise<T>): Promise<T> {
  const [fetchAnything, complain] = [globalThis.fetch, console.error];
  let asked: string | undefined;
  globalThis.fetch = (input, init) => {
    if (String(input).startsWith("data:")) return fetchAnything(input, init);
    asked = String(input);
    return Promise.reject(new Error("pictures are drawn without network"));
  };
  console.error = () => undefined;
  try {
    const made = await work();
    if (asked) throw new Error(`"${title}": the picture's font lacks a character of this title`);
    return made;
  } finally {
    globalThis.fetch = fetchAnything;
    console.error = complain;
  }
}

function sheet({ locale, name, title, topic }: PictureText): React.JSX.Element {
  const box = { display: "flex", width: "100%" };
  return element(
    "div",
    {
      style: {
        ...box,
        height: "100%",
        flexDirection: "column",
        justifyContent: "space-between",
        background: PAPER,
        padding: "64px 72px 56px",
        borderLeft: `16px solid ${ACCENT}`,
        fontFamily: FAMILY,
        color: INK,
      },
    },
    row({ ...box, alignItems: "center", gap: 20, fontSize: 34, color: MUTED }, mark(), name),
    row(
      { ...box, flexWrap: "wrap", fontSize: sizeOf(title), fontWeight: 600, lineHeight: 1.32, textWrap: "balance" },
      ...(locale === "zh" ? chineseWords(title) : [title]),
    ),
    row({ ...box, fontSize: 32, color: MUTED, minHeight: 48 }, topic),
  );
}

const row = (style: React.CSSProperties, ...children: ReactNode[]) => element("div", { style }, ...children);

/** The portal's mark, as on its tab. */
function mark(): ReactNode {
  const icon = fs.readFileSync("app/icon.svg").toString("base64");
  return element("img", { src: `data:image/svg+xml;base64,${icon}`, width: 52, height: 52, key: "mark" });
}

/**
 * Each word in a box of its own, so that lines end between words; marks and spaces stay with the word
 * before them, opening ones with the word after.
 */
function chineseWords(title: string): ReactNode[] {
  const words: string[] = [];
  for (const { segment, isWordLike } of new Intl.Segmenter("zh", { granularity: "word" }).segment(title)) {
    const last = words.at(-1);
    if (last === undefined || (isWordLike && !/[“‘（《「(]$/.test(last))) words.push(segment);
    else words[words.length - 1] = last + segment;
  }
  return words.map((word) => row({ display: "flex", whiteSpace: "pre" }, word));
}

/** Pixels: three lines hold any title of ordinary length. A Han character is as wide as two Latin ones. */
function sizeOf(title: string): number {
  const width = [...title].reduce((sum, character) => sum + (character.charCodeAt(0) > 0x2e7f ? 2 : 1), 0);
  if (width <= 40) return 76;
  return width <= 80 ? 64 : 50;
}
