/**
 * The one byte form of a JSON value that is hashed and signed: RFC 8785 (JSON Canonicalization Scheme) for the values
 * a ledger holds. Keys are sorted by UTF-16 code units, no white space, strings as ECMAScript writes them.
 * Numbers must be safe integers: money, ratios and instants never enter a ledger as fractions.
 */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** Throws on anything JSON cannot say exactly: fractions, unsafe integers, undefined, lone surrogates. */
export function canonical(value: Json): string {
  if (value === null || typeof value === "boolean") return String(value);
  if (typeof value === "number") return integer(value);
  if (typeof value === "string") return text(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value === "object") return object(value as { readonly [key: string]: Json });
  throw new TypeError(`A ledger cannot hold a ${typeof value}`);
}

function integer(value: number): string {
  if (!Number.isSafeInteger(value) || Object.is(value, -0)) throw new TypeError(`Not a safe integer: ${value}`);
  return String(value);
}

function text(value: string): string {
  if (/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/.test(value)) {
    throw new TypeError("A ledger cannot hold half a character");
  }
  return JSON.stringify(value);
}

function object(value: { readonly [key: string]: Json }): string {
  const keys = Object.keys(value).sort();
  return `{${keys.map((key) => `${text(key)}:${canonical(value[key] as Json)}`).join(",")}}`;
}
