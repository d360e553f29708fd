import "server-only";
/** What forms of the lead's room share: reading what was posted, and saying what came of it. */
import { refresh } from "next/cache";
import { z } from "zod";
import type { SettingState } from "@/components/settings/setting-state";
import { vendor } from "@/lib/accounts/vendor";
import { currentActor } from "@/lib/auth/actor";
import { type Result, refuse, refuseInvalid } from "@/lib/result";
import { fromLocal } from "@/lib/sla/zone";

/** A minute as the browser's field gives it, on the wall clock of the vendor's zone; UTC milliseconds. */
const LOCAL = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/;
export const minute = z
  .string()
  .min(1, "required")
  .regex(LOCAL, "invalid")
  .transform((local, context) => {
    const at = Date.parse(`${local}Z`);
    if (Number.isFinite(at)) return fromLocal(vendor().zone, at);
    context.addIssue({ code: "custom", message: "invalid" });
    return z.NEVER;
  });

type Lead = NonNullable<Awaited<ReturnType<typeof currentActor>>>;

/** Checks, writes, and keeps what was typed when it is refused (U-07). */
export async function settle<S extends z.ZodType>(
  state: SettingState,
  form: FormData,
  schema: S,
  write: (actor: Lead, input: z.output<S>) => Promise<Result<unknown>>,
): Promise<SettingState> {
  const values = Object.fromEntries(
    [...form.entries()].flatMap(([name, value]) =>
      typeof value === "string" && !name.startsWith("$ACTION") ? [[name, value]] : [],
    ),
  );
  const attempt = state.attempt + 1;
  const actor = await currentActor();
  const parsed = schema.safeParse(values);
  const done = !actor
    ? refuse("unauthenticated")
    : parsed.success
      ? await write(actor, parsed.data)
      : refuseInvalid(parsed.error);
  if (!done.ok) return { attempt, done: false, code: done.refusal.code, fields: done.refusal.fields ?? {}, values };
  refresh();
  return { attempt, done: true, code: null, fields: {}, values: {} };
}
