/** What the checks of messages read in a source file: its text literals, and what it shows as JSX. */
import { createRequire } from "node:module";

// The package's entry is CommonJS with lazily bound exports, which a named import would miss.
const swc: typeof import("@swc/core") = createRequire(import.meta.url)("@swc/core");

export interface SourceTexts {
  /** String literals, in any place. */
  readonly literals: readonly string[];
  /** Template literals with `*` for each `${…}`. */
  readonly templates: readonly string[];
  /** Text between tags, and attributes that are read out or shown. */
  readonly shown: readonly string[];
}

const SHOWN_ATTRIBUTES = new Set(["aria-label", "aria-description", "alt", "title", "placeholder", "label"]);

export function textsOf(file: string, source: string): SourceTexts {
  const ast = swc.parseSync(source, { syntax: "typescript", tsx: file.endsWith(".tsx"), target: "es2022" });
  const texts = { literals: [] as string[], templates: [] as string[], shown: [] as string[] };
  visit(ast, texts);
  return texts;
}

interface Texts {
  literals: string[];
  templates: string[];
  shown: string[];
}

function visit(node: unknown, texts: Texts): void {
  if (Array.isArray(node)) for (const child of node) visit(child, texts);
  if (typeof node !== "object" || node === null || Array.isArray(node)) return;
  note(node as Record<string, unknown>, texts);
  for (const child of Object.values(node)) visit(child, texts);
}

function note(node: Record<string, unknown>, texts: Texts): void {
  if (node.type === "StringLiteral") texts.literals.push(String(node.value));
  if (node.type === "TemplateLiteral" && Array.isArray(node.quasis)) {
    texts.templates.push(node.quasis.map((quasi: { cooked?: string }) => quasi.cooked ?? "").join("*"));
  }
  if (node.type === "JSXText") texts.shown.push(String(node.value).trim());
  if (node.type === "JSXAttribute") {
    const { name, value } = node as { name: { value?: string }; value?: { type?: string; value?: string } };
    if (SHOWN_ATTRIBUTES.has(name.value ?? "") && value?.type === "StringLiteral") texts.shown.push(value.value ?? "");
  }
}
