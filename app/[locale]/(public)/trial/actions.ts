"use server";
/** A visitor's question: asked, and filed once its address is proven. */
import { getLocale } from "next-intl/server";
import type { AuthState } from "@/components/auth/auth-state";
import { beginSession } from "@/lib/auth/session";
import { publicOrigin } from "@/lib/env";
import { redirect } from "@/lib/i18n/navigation";
import { log } from "@/lib/log";
import { sendTrialLink } from "@/lib/mail/trial-link";
import { now } from "@/lib/now";
import { askTrial, confirmTrial, TRIAL_LINK_MS } from "@/lib/trials/commands";

const FIELDS = ["name", "company", "email", "title", "question"] as const;
const HOUR = 3_600_000;

/** The answer is the same whether or not a mail goes out (SEC-12). */
export async function ask(state: AuthState, form: FormData): Promise<AuthState> {
  const locale = await getLocale();
  const values = Object.fromEntries(FIELDS.map((name) => [name, text(form, name)]));
  const asked = await askTrial({ ...values, locale }, now());
  if (!asked.ok) return { attempt: state.attempt + 1, fields: asked.refusal.fields ?? {}, values };
  if (asked.value) {
    const { token, email } = asked.value;
    const link = `${publicOrigin()}/${locale}/trial/confirm?token=${token}`;
    void sendTrialLink(email, link, TRIAL_LINK_MS / HOUR, locale).catch((error: Error) =>
      log().error({ error: error.message }, "trial mail not sent"),
    );
  }
  return redirect({ href: "/trial/sent", locale });
}

/** Files the question of the link and signs its sender in. */
export async function confirm(token: string): Promise<void> {
  const locale = await getLocale();
  const done = await confirmTrial(token, now());
  if (!done.ok) {
    const why = ["trial.spent", "trial.known"].includes(done.refusal.code) ? done.refusal.code.slice(6) : "failed";
    return redirect({
      href: { pathname: "/trial/confirm", query: why === "failed" ? { token, why } : { why } },
      locale,
    });
  }
  await beginSession(done.value.userId);
  return redirect({ href: `/tickets/${done.value.number}/submitted`, locale });
}

const text = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
};
