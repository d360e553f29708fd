"use server";
/** What an owner or a lead does with endpoints. Whose they are follows from who asks. */
import { refresh } from "next/cache";
import type { EndpointState } from "@/components/endpoints/endpoint-state";
import { currentActor } from "@/lib/auth/actor";
import {
  addEndpoint,
  enableEndpoint,
  removeEndpoint,
  resend,
  rotateSecret,
  tryEndpoint,
} from "@/lib/endpoints/commands";
import { now } from "@/lib/now";
import { refuse } from "@/lib/result";

const TYPED = ["type", "name", "url", "locale"] as const;

export async function addEndpointBy(state: EndpointState, form: FormData): Promise<EndpointState> {
  const text = (name: string) => String(form.get(name) ?? "");
  const kinds = form.getAll("kinds").map(String);
  const values = Object.fromEntries(TYPED.map((name) => [name, text(name)]));
  const secret = text("secret") || undefined;
  const actor = await currentActor();
  const done = actor ? await addEndpoint(actor, { ...values, secret, kinds }, now()) : refuse("unauthenticated");
  const attempt = state.attempt + 1;
  if (!done.ok) {
    const { code, fields = {} } = done.refusal;
    return { attempt, done: false, secret: null, code, fields, values, kinds };
  }
  refresh();
  return { attempt, done: true, secret: done.value.secret, code: null, fields: {}, values: {}, kinds: null };
}

export async function rotateSecretBy(id: string, state: EndpointState): Promise<EndpointState> {
  const actor = await currentActor();
  const done = actor ? await rotateSecret(actor, id, now()) : refuse("unauthenticated");
  const fresh = { ...state, attempt: state.attempt + 1 };
  if (!done.ok) return { ...fresh, done: false, secret: null, code: done.refusal.code };
  refresh();
  return { ...fresh, done: true, secret: done.value.secret, code: null };
}

export async function tryEndpointBy(id: string): Promise<void> {
  const actor = await currentActor();
  if (actor) await tryEndpoint(actor, id, now());
  refresh();
}

export async function enableEndpointBy(id: string, isOn: boolean): Promise<void> {
  const actor = await currentActor();
  if (actor) await enableEndpoint(actor, id, isOn, now());
  refresh();
}

export async function removeEndpointBy(id: string): Promise<void> {
  const actor = await currentActor();
  if (actor) await removeEndpoint(actor, id);
  refresh();
}

export async function resendBy(id: string): Promise<void> {
  const actor = await currentActor();
  if (actor) await resend(actor, id, now());
  refresh();
}
