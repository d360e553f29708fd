/**
 * Checks the sentences: both languages say the same things with the same placeholders, none is unused, and none is
 * written into a page instead (C-01). Prints what is wrong, one line each.
 */
import fs from "node:fs";
import path from "node:path";
import { differences, flatten, type Tree } from "./messages/languages";
import { type SourceTexts, textsOf } from "./messages/syntax";
import { unusedKeys } from "./messages/usage";

/** Shown when not even the language is known: it says the same in both. */
const BEFORE_ANY_LANGUAGE = "app/global-error.tsx";
const HAN = /\p{Script=Han}/u;
const WORD = /[A-Za-z]{2,}/;

const rooms = fs.readdirSync("messages/zh").map((file) => path.basename(file, ".json"));
const orphans = fs.readdirSync("messages/en").filter((file) => !rooms.includes(path.basename(file, ".json")));
const files = ["app", "components", "lib"].flatMap(sourcesIn);
const texts = files.map((file): [string, string] => [file, fs.readFileSync(file, "utf8")]);
const sources = texts.map(([file, text]): [string, SourceTexts] => [file, textsOf(file, text)]);
/** Read as a file by code that looks its sentences up by code: what it lacks or has too many of is for its own test. */
const readWhole = rooms.filter((room) => texts.some(([, text]) => text.includes(`messages/en/${room}.json`)));

const keys = rooms.flatMap((room) => [...sentences("zh", room).keys()].map((key) => `${room}.${key}`));
const problems = [
  ...orphans.map((file) => `messages/en/${file}: no such file in zh`),
  ...rooms.flatMap((room) => differences(room, sentences("zh", room), sentences("en", room))),
  ...unusedKeys(
    keys.filter((key) => !readWhole.some((room) => key.startsWith(`${room}.`))),
    sources.map(([, source]) => source),
  ).map((key) => `${key}: no page says it`),
  ...sources.flatMap(([file, source]) => writtenIn(file, source)),
];
for (const problem of problems) console.error(problem);
console.log(`messages: ${keys.length} sentences in two languages, ${problems.length} problems`);
process.exit(problems.length === 0 ? 0 : 1);

function sentences(locale: "zh" | "en", room: string): Map<string, string> {
  const file = path.join("messages", locale, `${room}.json`);
  return fs.existsSync(file) ? flatten(JSON.parse(fs.readFileSync(file, "utf8")) as Tree) : new Map();
}

function sourcesIn(folder: string): string[] {
  const entries = fs.readdirSync(folder, { recursive: true, encoding: "utf8" }).map((file) => path.join(folder, file));
  return entries.filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$|generated/.test(file)).sort();
}

/** Words written into a page: anything between tags, and Chinese in any text. */
function writtenIn(file: string, { shown, literals, templates }: SourceTexts): string[] {
  if (file === BEFORE_ANY_LANGUAGE || file.startsWith("lib/")) return [];
  const words = shown.filter((text) => HAN.test(text) || WORD.test(text));
  const chinese = [...literals, ...templates].filter((text) => HAN.test(text));
  return [...new Set([...words, ...chinese])].map((text) => `${file}: “${text.slice(0, 60)}” belongs in messages/`);
}
