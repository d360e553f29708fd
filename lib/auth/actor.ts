import "server-only";
import { headers } from "next/headers";
/** Turns the session of a request into an actor, or sends the reader to sign in (architecture guide §7). */
import { notFound, redirect } from "next/navigation";
import { getLocale } from "next-intl/server";
import { cache } from "react";
import type { AgentActor, MemberActor } from "./policy";
import type { SessionDto } from "./schema";
import { actorOf } from "./scope";
import { sessionUserId } from "./session";

/** Whoever is signed in, read once a request: a changed role or a removed member counts from the next one (SEC-09). */
export const currentActor = cache(async (): Promise<MemberActor | AgentActor | null> => {
  const userId = await sessionUserId();
  return userId ? actorOf(userId) : null;
});

/** The signed-in member; others are sent to sign in, or see that there is nothing here. */
export async function requireMember(): Promise<MemberActor> {
  const actor = await requireActor();
  return actor.kind === "member" ? actor : notFound();
}

export async function requireAgent(): Promise<AgentActor> {
  const actor = await requireActor();
  return actor.kind === "agent" ? actor : notFound();
}

export async function requireActor(): Promise<MemberActor | AgentActor> {
  const actor = await currentActor();
  if (actor) return actor;
  const locale = await getLocale();
  const path = (await headers()).get("x-path") ?? `/${locale}`;
  redirect(`/${locale}/sign-in?next=${encodeURIComponent(path)}`);
}

export function sessionDto(actor: MemberActor | AgentActor | null, demo: boolean): SessionDto {
  if (!actor) return { viewer: null, demo };
  const accountName = actor.kind === "member" ? actor.accountName : null;
  return { viewer: { name: actor.name, kind: actor.kind, role: actor.role, accountName }, demo };
}
