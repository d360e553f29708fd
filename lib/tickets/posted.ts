/** A posted form as a ticket command: text fields stay text, a ticked box is true, a score is a number. */
import { ok, type Result, refuse } from "@/lib/result";
import { TicketCommand } from "./schema";

/** Refused as `invalid` with a code for each field; unknown fields are refused too (SEC-08). */
export function postedCommand(form: FormData): Result<TicketCommand> {
  const given: Record<string, unknown> = {};
  for (const [name, value] of form.entries()) if (!name.startsWith("$ACTION")) given[name] = value;
  if ("attachments" in given) given.attachments = form.getAll("attachments");
  if ("asksCustomer" in given) given.asksCustomer = given.asksCustomer === "on";
  for (const name of NUMBERS) if (name in given) given[name] = Number(given[name]);
  for (const name of OPTIONAL) if (given[name] === "") delete given[name];
  const parsed = TicketCommand.safeParse(given);
  if (parsed.success) return ok(parsed.data);
  return refuse(
    "invalid",
    Object.fromEntries(parsed.error.issues.map((issue) => [String(issue.path[0] ?? "form"), codeOf(issue.message)])),
  );
}

const NUMBERS = ["score", "into", "seen"] as const;
/** Choices that may be left alone. */
const OPTIONAL = ["cause", "article"] as const;

const KNOWN = ["required", "too_long", "number"];
const codeOf = (message: string) => KNOWN.find((code) => code === message) ?? "required";
