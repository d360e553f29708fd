"use server";
/** What an owner does with the account's people. */
import { refresh } from "next/cache";
import { getLocale } from "next-intl/server";
import type { MemberState } from "@/components/members/member-state";
import { requireMember } from "@/lib/auth/actor";
import type { MemberActor } from "@/lib/auth/policy";
import { publicOrigin } from "@/lib/env";
import { log } from "@/lib/log";
import { sendInvitation } from "@/lib/mail/invitation";
import { changeRole, invite, removeMember, withdrawInvitation } from "@/lib/members/commands";
import { now } from "@/lib/now";
import type { Result } from "@/lib/result";

const text = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
};

/** The answer is the same whomever the address belongs to (SEC-12). */
export async function inviteBy(state: MemberState, form: FormData): Promise<MemberState> {
  const actor = await requireMember();
  const values = { email: text(form, "email"), name: text(form, "name"), role: text(form, "role") };
  const done = await invite(actor, values, now());
  if (done.ok) {
    const { email, token } = done.value;
    const locale = await getLocale();
    const link = `${publicOrigin()}/${locale}/invitation?token=${token}`;
    void sendInvitation(email, { link, locale, by: actor.name, account: actor.accountName }).catch((error: Error) =>
      log().error({ error: error.message }, "invitation not sent"),
    );
  }
  return settled(state, done, values);
}

export async function changeRoleBy(state: MemberState, form: FormData): Promise<MemberState> {
  return onMember(state, form, (actor, userId) => changeRole(actor, userId, text(form, "role"), now()));
}

export async function removeBy(state: MemberState, form: FormData): Promise<MemberState> {
  return onMember(state, form, (actor, userId) => removeMember(actor, userId, now()));
}

export async function withdrawBy(id: string): Promise<void> {
  await withdrawInvitation(await requireMember(), id, now());
  refresh();
}

async function onMember(
  state: MemberState,
  form: FormData,
  act: (actor: MemberActor, userId: string) => Promise<Result<void>>,
): Promise<MemberState> {
  return settled(state, await act(await requireMember(), text(form, "userId")), {});
}

function settled(state: MemberState, done: Result<unknown>, values: MemberState["values"]): MemberState {
  const attempt = state.attempt + 1;
  if (!done.ok) return { attempt, done: false, code: done.refusal.code, fields: done.refusal.fields ?? {}, values };
  refresh();
  return { attempt, done: true, code: null, fields: {}, values: {} };
}
