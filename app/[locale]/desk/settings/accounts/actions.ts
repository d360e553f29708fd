"use server";
/** What a lead does with accounts: opens one, and plans terms for one. */
import { getLocale } from "next-intl/server";
import { z } from "zod";
import type { SettingState } from "@/components/settings/setting-state";
import { openAccount, planTerms } from "@/lib/directory/commands";
import { publicOrigin } from "@/lib/env";
import { log } from "@/lib/log";
import { sendInvitation } from "@/lib/mail/invitation";
import { now } from "@/lib/now";
import { refuse } from "@/lib/result";
import { settle } from "../settle";

export async function openAccountBy(state: SettingState, form: FormData): Promise<SettingState> {
  return settle(state, form, z.looseObject({ name: z.string() }), async (actor, input) => {
    if (actor.kind !== "agent") return refuse("forbidden");
    const done = await openAccount(actor, input, now());
    if (done.ok) {
      const { email, token } = done.value;
      const locale = await getLocale();
      const link = `${publicOrigin()}/${locale}/invitation?token=${token}`;
      void sendInvitation(email, { link, locale, by: actor.name, account: input.name }).catch((error: Error) =>
        log().error({ error: error.message }, "invitation not sent"),
      );
    }
    return done;
  });
}

/** What the page has shown the effect of. */
export async function planTermsBy(
  key: string,
  terms: { readonly tier: string; readonly addOns: readonly string[]; readonly validFrom: number },
  state: SettingState,
  form: FormData,
): Promise<SettingState> {
  return settle(state, form, z.looseObject({}), async (actor) => {
    if (actor.kind !== "agent") return refuse("forbidden");
    const at = now();
    // "From now on" was a moment ago when it was looked at.
    const validFrom = Math.max(terms.validFrom, Math.min(at, terms.validFrom + LOOKED_MS));
    return planTerms(actor, key, { ...terms, validFrom }, at);
  });
}

const LOOKED_MS = 900_000;
