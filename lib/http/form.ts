/** Form posts become checked values: one code for each field that is wrong, nothing thrown. */
import type { z } from "zod";
import { ok, type Result, refuse } from "@/lib/result";

/** Fields of the form by name; a name that occurs twice, or that the schema does not know, is refused by a strict schema. */
export function parseForm<S extends z.ZodType>(schema: S, form: FormData): Result<z.infer<S>> {
  const given: Record<string, unknown> = Object.create(null);
  for (const [name, value] of form.entries()) {
    if (name.startsWith("$ACTION")) continue; // the framework's own
    given[name] = name in given ? [given[name], value].flat() : value;
  }
  const parsed = schema.safeParse({ ...given });
  if (parsed.success) return ok(parsed.data);
  return refuse(
    "invalid",
    Object.fromEntries(parsed.error.issues.map((issue) => [String(issue.path[0] ?? "form"), codeOf(issue)])),
  );
}

const CODES: Readonly<Record<string, string>> = {
  too_big: "too_long",
  too_small: "required",
  invalid_type: "required",
};
const OWN = /^[a-z_]+$/;

function codeOf(issue: z.core.$ZodIssue): string {
  return OWN.test(issue.message) ? issue.message : (CODES[issue.code] ?? "invalid");
}
