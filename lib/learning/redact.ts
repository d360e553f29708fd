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
export function plainLine(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ")
    .replace(/[\p{Cf}\p{Co}\p{Cs}\p{Cn}]+/gu, "")
    .replace(/\s+/gu, " ")
    .trim();
}

/** The same words with `[email]`, `[secret]`, `[id]`, `[ip]` and `[number]` in place of what must not be kept. */
export function redact(text: string): string {
  return RULES.reduce((words, [pattern, kept]) => words.replace(pattern, kept), text);
}

/** A query as it is stored and counted: redacted first, since the case of letters tells a key from a name. */
export const storedQuery = (typed: string, limit: number): string => cut(redact(plainLine(typed)).toLowerCase(), limit);

/** A remark as it is stored; null when nothing is left of it. */
export const storedComment = (typed: string, limit: number): string | null =>
  cut(redact(plainLine(typed)), limit) || null;

const cut = (text: string, limit: number) => [...text].slice(0, limit).join("").trim();

type Rule = readonly [pattern: RegExp, kept: string | ((match: string) => string)];

const SECRET_WORDS = "password|passwd|pwd|secret|token|api[_-]?key|access[_-]?key|user[_-]?sig|密码|口令|密钥|令牌";

const RULES: readonly Rule[] = [
  [/[^\s@<>()[\]",;:：，。；]{1,64}@[\p{L}\p{N}.-]{1,190}/gu, "[email]"],
  // what follows a "?" or "#" of an address may hold anything, and so may what stands before an "@"
  [/\b([a-z][a-z0-9+.-]{1,20}:\/\/[^\s?#]{1,200})[?#]\S*/giu, "$1"],
  [new RegExp(`(${SECRET_WORDS})(\\s?[=:]\\s?)(?!\\[)\\S+`, "giu"), "$1$2[secret]"],
  [/\b(bearer|basic)\s+(?=\S*\d)[\w.~+/=-]{12,}/giu, "$1 [secret]"],
  [/\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/giu, "[id]"],
  [/\beyJ[\w-]{8,}(?:\.[\w-]*){0,2}/gu, "[secret]"],
  [/\b(?:\d{1,3}\.){3}\d{1,3}\b/gu, "[ip]"],
  [/(?<![\p{L}\p{N}:])(?:[0-9a-f]{0,4}:){3,7}[0-9a-f]{1,4}(?![\p{L}\p{N}:])/giu, "[ip]"],
  [/[\w+/=-]+/gu, (run) => (isToken(run) ? "[secret]" : run)],
  // a telephone number or an id, also with spaces, dots, hyphens and brackets between its groups
  [/\+?\(?\d(?:[\s().-]{0,2}\d)+/gu, (run) => (digitsOf(run) >= ID_DIGITS && !isVersions(run) ? "[number]" : run)],
];

const digitsOf = (run: string) => run.replace(/\D/g, "").length;

/** `5.8.1 5.9.0` or `10001 10002`: short numbers in a row are codes and versions, not one long number. */
const isVersions = (run: string) =>
  /[\s]/.test(run) && !run.startsWith("+") && !/[()-]/.test(run) && run.split(/\s+/).every(isOneCodeOrVersion);
const isOneCodeOrVersion = (part: string) => /^\d{1,7}$|^\d{1,3}(\.\d{1,3}){1,3}$/.test(part) && part.length !== 4;

/**
 * Whether a run of letters and digits was made by a machine: words and identifiers change from digits to letters and
 * from small to capital letters rarely, random ones every few characters.
 */
function isToken(run: string): boolean {
  const letters = run.replace(/[^\p{L}\p{N}]/gu, "");
  if (letters.length < TOKEN_LENGTH) return false;
  if (/^[0-9a-f]+$/i.test(letters) && /\d/.test(letters) && /[a-f]/i.test(letters)) return true;
  let changes = 0;
  for (let at = 1; at < letters.length; at++) if (kindOf(letters[at]) !== kindOf(letters[at - 1])) changes++;
  return /\d/.test(letters) && changes > letters.length / 4;
}

const kindOf = (character = "") => (/\d/.test(character) ? "digit" : /\p{Lu}/u.test(character) ? "capital" : "small");
