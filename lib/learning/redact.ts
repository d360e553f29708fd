/**
 * Takes out of typed words what names a person or opens a door, before anything is stored: addresses, numbers long
 * enough to be somebody's, keys and tokens. Error codes, versions and API names stay, they are what is learnt from.
 * A name written in words cannot be recognised; the note beside the field asks to leave it out. Pure.
 */

/** Numbers with this many digits or more are taken for ids or telephone numbers. Error codes have fewer. */
const ID_DIGITS = 8;
/** Shorter runs of letters and digits are words, names and versions. */
const TOKEN_LENGTH = 16;

/** One line of words: compatibility forms folded, controls and invisible characters gone, spaces made single. */
export const plainLine = (text: string): string => oneLine(text.normalize("NFKC"));

/** The same, with the punctuation left as it was typed: what is read as a sentence, not counted as a query. */
const plainSentence = (text: string): string =>
  oneLine(text.replace(/[\p{L}\p{N}＠．＋－＿＝％]/gu, (character) => character.normalize("NFKC")));

const oneLine = (text: string) =>
  text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ")
    .replace(/[\p{Cf}\p{Co}\p{Cs}\p{Cn}]+/gu, "")
    .replace(/\s+/gu, " ")
    .trim();

/** The same words with `[email]`, `[secret]`, `[id]`, `[ip]` and `[number]` in place of what must not be kept. */
export function redact(text: string): string {
  return RULES.reduce(
    (words, [pattern, kept]) =>
      typeof kept === "string" ? words.replace(pattern, kept) : words.replace(pattern, (run) => kept(run)),
    text,
  );
}

/** A query as it is stored and counted: redacted first, since the case of letters tells a key from a name. */
export const storedQuery = (typed: string, limit: number): string => cut(redact(plainLine(typed)).toLowerCase(), limit);

/** A remark as it is stored; null when nothing is left of it. */
export const storedComment = (typed: string, limit: number): string | null =>
  cut(redact(plainSentence(typed)), limit) || null;

const cut = (text: string, limit: number) => [...text].slice(0, limit).join("").trim();

const PASSWORDS = "password|passwd|pwd|passcode|密码|口令";
const KEYS = "secret|token|api[_-]?key|access[_-]?key|user[_-]?sig|signature|密钥|令牌|签名";
const IS = "\\s?[=:：是]\\s?";

type Rule = readonly [pattern: RegExp, kept: string | ((run: string) => string)];

/** In this order: what an earlier rule kept holds nothing a later one would take. */
const RULES: readonly Rule[] = [
  [/[a-z0-9._%+-]{1,64}@(?:[a-z0-9-]{1,63}\.)+[a-z]{2,24}/giu, "[email]"],
  // what follows the "?" or "#" of an address may hold anything
  [/\b([a-z][a-z0-9+.-]{1,20}:\/\/[^\s?#]{1,200})[?#]\S*/giu, "$1"],
  [new RegExp(`(${PASSWORDS})(${IS})[!-Z\\\\^-~]+`, "giu"), "$1$2[secret]"],
  [new RegExp(`(${KEYS})(${IS})(?=[!-~]{0,200}\\d)[!-Z\\\\^-~]{4,}`, "giu"), "$1$2[secret]"],
  [/\b(bearer|basic)\s+(?=[\w.~+/=-]{0,200}\d)[\w.~+/=-]{12,}/giu, "$1 [secret]"],
  [/\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/giu, "[id]"],
  [/\beyJ[\w-]{8,}(?:\.[\w-]*){0,2}/gu, "[secret]"],
  [/\b(?:\d{1,3}\.){3}\d{1,3}\b/gu, "[ip]"],
  [/(?<![\p{L}\p{N}:])(?:[0-9a-f]{0,4}:){3,7}[0-9a-f]{1,4}(?![\p{L}\p{N}:])/giu, "[ip]"],
  [/[A-Za-z0-9_-]+/g, (run) => (isToken(run) ? "[secret]" : run)],
  // a telephone number or an id, also with spaces, dots, hyphens and brackets between its groups
  [/\+?\(?\d(?:[\s().-]{0,2}\d)+/gu, (run) => (isNumber(run) ? "[number]" : run)],
];

function isNumber(run: string): boolean {
  const digits = run.replace(/\D/g, "");
  if (digits.length < ID_DIGITS) return false;
  return /^(86)?1[3-9]\d{9}$/.test(digits) || !run.split(/\s+/).every(isCodeOrVersion);
}

/** Several in a row are codes and versions; groups of four digits are how long numbers are written. */
const isCodeOrVersion = (part: string) =>
  /^\d{1,7}$/.test(part) ? part.length !== 4 : /^\d{1,3}(\.\d{1,4}){1,3}$/.test(part) && part.length < 12;

/**
 * Whether a run of letters and digits was made by a machine: identifiers change between words and digits rarely,
 * random ones every few characters.
 */
function isToken(run: string): boolean {
  const characters = run.replace(/[_-]/g, "");
  if (characters.length < TOKEN_LENGTH || !/\d/.test(characters) || !/[a-z]/i.test(characters)) return false;
  if (/^[0-9a-f]+$/i.test(characters)) return true;
  const groups = characters.match(/\d+/g)?.length ?? 0;
  const pieces = characters.match(/\d+|[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[A-Z]/g)?.length ?? 0;
  return groups >= 2 && pieces - 1 > characters.length / 4;
}
