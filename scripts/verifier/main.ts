/** The verifier in the reader's browser: a file in, a verdict out. Bundled into one HTML file by build-verifier.ts. */
import { checkProof, type Proof, type Verdict } from "@/lib/compliance/proof";
import { fingerprintOf } from "@/lib/receipts/signing";
import { type Language, WORDS } from "./words";

const MOST_FLAWS = 200;

let language: Language = navigator.language.startsWith("zh") ? "zh" : "en";
let shown: (() => Promise<void>) | null = null;

const byId = (id: string) => document.getElementById(id) as HTMLElement;
const input = byId("file") as HTMLInputElement;

/** Texts only, never markup: what stands in the file is shown, not run. */
function element(tag: string, text = "", children: readonly Node[] = []): HTMLElement {
  const made = document.createElement(tag);
  if (text) made.textContent = text;
  made.append(...children);
  return made;
}

function say(): void {
  const words = WORDS[language];
  document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
  document.title = words.title;
  byId("title").textContent = words.title;
  byId("lead").textContent = words.lead;
  byId("choose").textContent = words.choose;
  byId("drop").textContent = words.drop;
  const other = byId("language");
  other.textContent = words.other;
  other.lang = language === "zh" ? "en" : "zh-CN";
}

async function check(file: File): Promise<void> {
  byId("verdict").replaceChildren(element("p", WORDS[language].busy));
  const given = parse(await file.text());
  if (given === undefined) {
    shown = async () => byId("verdict").replaceChildren(element("h2", WORDS[language].notJson));
    return shown();
  }
  const verdict = await checkProof(given);
  shown = () => tell(verdict, given as Proof);
  return shown();
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function tell(verdict: Verdict, proof: Proof): Promise<void> {
  const words = WORDS[language];
  const isGood = verdict.flaws.length === 0;
  const heading = element("h2", isGood ? `✓ ${words.good}` : `✗ ${words.bad(verdict.flaws.length)}`);
  heading.className = isGood ? "good" : "bad";
  const parts = [heading, element("p", isGood ? words.goodBody(verdict) : words.badBody)];
  if (verdict.tickets > 0) parts.push(facts(verdict, proof), ...(await keyParts(proof)));
  if (!isGood) parts.push(flawTable(verdict));
  byId("verdict").replaceChildren(...parts);
}

function facts({ tickets, events, figures }: Verdict, { report }: Proof): HTMLElement {
  const { facts: names } = WORDS[language];
  const { account, quarter, asOf } = report;
  const values = { account, quarter, asOf, tickets, events, figures };
  const rows = Object.entries(names).flatMap(([key, name]) => [
    element("dt", name),
    element("dd", String(values[key as keyof typeof values])),
  ]);
  return element("dl", "", rows);
}

async function keyParts({ signature }: Proof): Promise<HTMLElement[]> {
  const fingerprint = await fingerprintOf(String(signature?.publicKey)).catch(() => "–");
  const { key, keyBody } = WORDS[language];
  return [element("h3", key), element("code", fingerprint), element("p", keyBody)];
}

function flawTable({ flaws }: Verdict): HTMLElement {
  const { columns, codes, more } = WORDS[language];
  const head = element(
    "tr",
    "",
    Object.values(columns).map((name) => element("th", name)),
  );
  const rows = flaws.slice(0, MOST_FLAWS).map(({ code, at, said = "", found = "" }) =>
    element(
      "tr",
      "",
      [codes[code], at, said, found].map((text) => element("td", text)),
    ),
  );
  const table = element("table", "", [element("thead", "", [head]), element("tbody", "", rows)]);
  const left = flaws.length - rows.length;
  return element("div", "", left > 0 ? [table, element("p", more(left))] : [table]);
}

input.addEventListener("change", () => {
  const [file] = input.files ?? [];
  if (file) void check(file);
});
document.addEventListener("dragover", (event) => event.preventDefault());
document.addEventListener("drop", (event) => {
  event.preventDefault();
  const [file] = event.dataTransfer?.files ?? [];
  if (file) void check(file);
});
byId("language").addEventListener("click", () => {
  language = language === "zh" ? "en" : "zh";
  say();
  void shown?.();
});
say();
