"use server";
/** What a lead writes into the availability record. Times are typed in the vendor's zone. */
import { refresh } from "next/cache";
import { z } from "zod";
import type { SettingState } from "@/components/settings/setting-state";
import { vendor } from "@/lib/accounts/vendor";
import { currentActor } from "@/lib/auth/actor";
import { announceMaintenance, endIncident, reportIncident } from "@/lib/availability/commands";
import { IMPACTS } from "@/lib/availability/schema";
import { now } from "@/lib/now";
import { type Result, refuse } from "@/lib/result";
import { fromLocal } from "@/lib/sla/zone";

const LOCAL = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/;
const minute = z
  .string()
  .min(1, "required")
  .regex(LOCAL, "invalid")
  .transform((local, context) => {
    const at = Date.parse(`${local}Z`);
    if (Number.isFinite(at)) return fromLocal(vendor().zone, at);
    context.addIssue({ code: "custom", message: "invalid" });
    return z.NEVER;
  });
const title = z.string().trim().min(1, "required").max(200, "too_long");
const Named = { serviceKey: z.string().min(1, "required"), titleZh: title, titleEn: title };
const Incident = z.strictObject({
  ...Named,
  impact: z.enum(IMPACTS),
  startedAt: minute,
  endedAt: z
    .literal("")
    .transform(() => null)
    .or(minute),
});
const Maintenance = z.strictObject({ ...Named, startedAt: minute, endedAt: minute });
const Ending = z.strictObject({ endedAt: minute });

export async function addIncident(state: SettingState, form: FormData): Promise<SettingState> {
  return settle(state, form, Incident, (actor, input) => reportIncident(actor, input, now()));
}

export async function addMaintenance(state: SettingState, form: FormData): Promise<SettingState> {
  return settle(state, form, Maintenance, (actor, input) => announceMaintenance(actor, input, now()));
}

export async function closeIncident(id: string, state: SettingState, form: FormData): Promise<SettingState> {
  return settle(state, form, Ending, (actor, { endedAt }) => endIncident(actor, id, endedAt, now()));
}

type Lead = NonNullable<Awaited<ReturnType<typeof currentActor>>>;

async function settle<S extends z.ZodType>(
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
      : wrong(parsed.error);
  if (!done.ok) return { attempt, done: false, code: done.refusal.code, fields: done.refusal.fields ?? {}, values };
  refresh();
  return { attempt, done: true, code: null, fields: {}, values: {} };
}

function wrong({ issues }: z.ZodError): Result<never> {
  const fields = issues.map(({ path, message }) => [String(path[0] ?? "form"), message]).reverse();
  return refuse("invalid", Object.fromEntries(fields));
}
