import "server-only";
/** What the wizard's forms post, as checked values. The answers themselves are checked against the question they answer. */
import { notFound } from "next/navigation";
import { z } from "zod";
import { parseJson } from "@/lib/http/body";
import { triage } from "@/lib/triage/data";
import type { Answers, Step } from "@/lib/triage/questions";

export interface PostedStep {
  readonly draft: string;
  readonly step: Step;
  /** Every text field of the form. */
  readonly values: Answers;
  /** What the page showed of this step when it was opened, and what it has sent of it since. */
  readonly known: readonly Answers[];
  readonly isFromCheck: boolean;
}

const Known = z.array(z.record(z.string(), z.string())).max(20).catch([]);

/** Text fields by name, ticked boxes of one name with commas; files and the framework's own fields are no answers. */
export function textsOf(form: FormData): Record<string, string> {
  const names = [...new Set(form.keys())].filter((name) => !name.startsWith("$ACTION"));
  return Object.fromEntries(names.map((name) => [name, form.getAll(name).filter(isText).join(",")]));
}

const isText = (value: FormDataEntryValue): value is string => typeof value === "string";

export function postedStep(form: FormData): PostedStep {
  const values = textsOf(form);
  const step = triage().steps.find(({ key }) => key === values.step) ?? notFound();
  const known = Known.parse(parseJson(values.known ?? ""));
  return { draft: values.draft ?? "", step, values, known, isFromCheck: values.return === "check" };
}
