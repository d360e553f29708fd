"use server";
/** What an owner does with API tokens, and each member with a calendar feed of their own. */
import { refresh } from "next/cache";
import type { TokenState } from "@/components/tokens/token-state";
import { requireMember } from "@/lib/auth/actor";
import { publicOrigin } from "@/lib/env";
import { now } from "@/lib/now";
import { createFeed, createToken, endFeed, revokeToken } from "@/lib/tokens/commands";

export async function makeToken(state: TokenState, form: FormData): Promise<TokenState> {
  const actor = await requireMember();
  const text = (name: string) => String(form.get(name) ?? "");
  const values = { name: text("name"), days: text("days") };
  const scopes = form.getAll("scopes").map(String);
  const done = await createToken(actor, { ...values, scopes }, now());
  const attempt = state.attempt + 1;
  if (!done.ok) {
    const { code, fields = {} } = done.refusal;
    return { attempt, secret: null, code, fields, values, scopes };
  }
  refresh();
  return { attempt, secret: done.value.token, code: null, fields: {}, values: {}, scopes: null };
}

export async function revokeBy(id: string): Promise<void> {
  await revokeToken(await requireMember(), id, now());
  refresh();
}

export async function makeFeed(state: TokenState): Promise<TokenState> {
  const done = await createFeed(await requireMember(), now());
  const attempt = state.attempt + 1;
  if (!done.ok) return { ...state, attempt, secret: null, code: done.refusal.code };
  refresh();
  return { ...state, attempt, secret: `${publicOrigin()}/api/v1/feed/${done.value.token}`, code: null };
}

export async function stopFeed(): Promise<void> {
  await endFeed(await requireMember());
  refresh();
}
