/**
 * What a draft holds beside the answers on its path: saved like them, one by one, but asked by no question. They decide
 * nothing and no journey leads to them.
 */
import type { Step, Text, Triage, WordsStep } from "./questions";

/** One sentence against the severity: long enough to give a reason, short enough to be read at once. OpenTicket's bound. */
export const CONTEST_LIMIT = 500;
/** Slugs of help articles read before filing, the latest first, comma-separated. */
export const READ_LIMIT = 700;

const NONE: Text = { zh: "", en: "" };

const side = (key: string, maxLength: number): WordsStep => ({
  key,
  kind: "words",
  text: NONE,
  why: NONE,
  label: NONE,
  fields: [{ key, label: NONE, required: false, multiline: false, maxLength }],
});

/** The protest against the severity, written on the check page. */
export const CONTEST = side("contest", CONTEST_LIMIT);
/** The articles read before filing. */
export const READ = side("article", READ_LIMIT);

/** Any step whose answer a draft keeps, by key. */
export function savedStep(triage: Triage, key: string | undefined): Step | undefined {
  return [...triage.steps, CONTEST, READ].find((step) => step.key === key);
}
