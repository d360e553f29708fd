"use server";
/** Looks at what the next version of the policy or the calendar would change, and publishes what was looked at. */
import { createHash } from "node:crypto";
import { getLocale, getTranslations } from "next-intl/server";
import type { TermsEffect, TermsState } from "@/components/terms/terms-state";
import { fieldWords } from "@/lib/accounts/refused-terms";
import { currentActor } from "@/lib/auth/actor";
import type { AgentActor } from "@/lib/auth/policy";
import { redirect } from "@/lib/i18n/navigation";
import { now } from "@/lib/now";
import { ok, type Refusal, type Result, refuse } from "@/lib/result";
import { type Published, publishNextCalendar, publishNextPolicy } from "@/lib/terms/commands";
import { foreseeNextCalendar, foreseePolicy } from "@/lib/terms/queries";
import type { Typed } from "@/lib/terms/schema";
import { minute } from "../settle";

export async function changePolicy(baseId: string, state: TermsState, form: FormData): Promise<TermsState> {
  return change(state, form, {
    look: async (actor, typed) => {
      const seen = await foreseePolicy(actor, { baseId, typed }, now());
      return seen.ok ? ok({ kind: "policy", ...seen.value }) : seen;
    },
    publish: (actor, typed, validFrom) => publishNextPolicy(actor, { baseId, typed, validFrom }, now()),
  });
}

export async function changeCalendar(baseId: string, state: TermsState, form: FormData): Promise<TermsState> {
  return change(state, form, {
    look: async (actor, typed) => {
      const seen = await foreseeNextCalendar(actor, { baseId, typed }, now());
      return seen.ok ? ok({ kind: "calendar", ...seen.value }) : seen;
    },
    publish: (actor, typed, validFrom) => publishNextCalendar(actor, { baseId, typed, validFrom }, now()),
  });
}

interface Ways {
  readonly look: (actor: AgentActor, typed: Typed) => Promise<Result<TermsEffect>>;
  readonly publish: (actor: AgentActor, typed: Typed, validFrom: number | null) => Promise<Result<Published>>;
}

/** Publishes only what the effect was shown of; anything else is looked at first. */
async function change(state: TermsState, form: FormData, ways: Ways): Promise<TermsState> {
  const { act, looked, ...values } = typedIn(form);
  const kept = { attempt: state.attempt + 1, refused: null, fields: {}, values, looked: null, effect: null };
  const actor = await currentActor();
  if (actor?.kind !== "agent") return { ...kept, ...(await words({ code: actor ? "forbidden" : "unauthenticated" })) };
  const from = startOf(values);
  if (!from.ok) return { ...kept, ...(await words(from.refusal)) };
  const digest = createHash("sha256").update(JSON.stringify(values)).digest("base64");
  if (act !== "publish" || looked !== digest) {
    const seen = await ways.look(actor, values);
    return seen.ok ? { ...kept, looked: digest, effect: seen.value } : { ...kept, ...(await words(seen.refusal)) };
  }
  const done = await ways.publish(actor, values, from.value);
  if (!done.ok) return { ...kept, ...(await words(done.refusal)) };
  const { id, accounts, adopted } = done.value;
  const query = { published: id, accounts: String(accounts), adopted: String(adopted) };
  return redirect({ href: { pathname: "/desk/settings/terms", query }, locale: await getLocale() });
}

function typedIn(form: FormData): Record<string, string> {
  return Object.fromEntries(
    [...form.entries()].flatMap(([name, value]) =>
      typeof value === "string" && !name.startsWith("$ACTION") ? [[name, value]] : [],
    ),
  );
}

/** From when on accounts are under the new version: nothing typed is now, a minute that has begun is now; null: new ones alone. */
function startOf({ move, from = "" }: Typed): Result<number | null> {
  if (move === "new") return ok(null);
  const at = now();
  if (from.trim() === "") return ok(at);
  const parsed = minute.safeParse(from.trim());
  if (!parsed.success) return refuse("invalid", { from: "date" });
  return parsed.data < at - 60_000 ? refuse("terms.past", { from: "past" }) : ok(Math.max(at, parsed.data));
}

/** A refusal in the reader's language: by field, or as a whole where no field explains it. */
async function words({ code, fields }: Refusal): Promise<Pick<TermsState, "refused" | "fields">> {
  const [t, locale] = [await getTranslations("settings"), await getLocale()];
  const told = Object.entries(fields ?? {}).map(([name, wrong]) => [name, fieldWords(locale, wrong)] as const);
  if (told.length > 0) return { refused: null, fields: Object.fromEntries(told) };
  const changed = (["same", "moved"] as const).find((one) => code === `terms.${one}`);
  if (changed) return { refused: t(`terms.${changed}`), fields: {} };
  return { refused: t(code === "unauthenticated" ? "refusals.unauthenticated" : "refusals.forbidden"), fields: {} };
}
