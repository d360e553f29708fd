/** What is asked of the help search while a problem is being described (U-04). */
import { QUERY_LENGTH } from "@/lib/help/search/hit";
import type { Answers } from "@/lib/triage/questions";

/** Four to six digits by themselves: not of a version, a date, a time or an id. */
const CODE = /(?<![\w\-/:]|\d\.)\d{4,6}(?![\w\-/:年]|\.\d)/g;
/** Shorter titles match anything. */
const ENOUGH = 2;
const CODES = 2;

/** The title, and error codes of the description that it does not name; "" while there is too little to go by. */
export function deflectionQuery({ title = "", description = "" }: Answers): string {
  const words = title.trim().replace(/\s+/g, " ");
  const codes = [...new Set(description.match(CODE))].filter((code) => !words.includes(code)).slice(0, CODES);
  const query = [words, ...codes].filter(Boolean).join(" ");
  return query.length < ENOUGH ? "" : query.slice(0, QUERY_LENGTH);
}
