import { keysOf } from "@/lib/triage/answers";
import type { Answers, Step } from "@/lib/triage/questions";

/** What a form holds of one step, by answer key. */
export function valuesIn(form: HTMLFormElement, step: Step): Answers {
  const data = new FormData(form);
  return Object.fromEntries(keysOf(step).map((key) => [key, data.getAll(key).filter(isText).join(",")]));
}

/** Same answers, line ends and outer spaces aside. */
export function isAlike(a: Answers, b: Answers): boolean {
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].every((key) => plain(a[key]) === plain(b[key]));
}

const plain = (text = "") => text.replace(/\r\n?/g, "\n").trim();
const isText = (value: FormDataEntryValue): value is string => typeof value === "string";
