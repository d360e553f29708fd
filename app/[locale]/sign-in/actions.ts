"use server";
/** Asking for a link, becoming a demo person, leaving. */
import { redirect as redirectTo } from "next/navigation";
import { getLocale } from "next-intl/server";
import type { AuthState } from "@/components/auth/auth-state";
import { becomeDemoPerson, requestLink } from "@/lib/auth/commands";
import { beginSession, leaveSession } from "@/lib/auth/session";
import { safePath } from "@/lib/http/safe-path";
import { redirect } from "@/lib/i18n/navigation";
import { arrival, landing } from "./landing";

const text = (form: FormData, name: string) => {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
};

export async function askForLink(state: AuthState, form: FormData): Promise<AuthState> {
  const locale = await getLocale();
  const [email, next] = [text(form, "email"), safePath(text(form, "next"), "")];
  if (!email.trim()) return { attempt: state.attempt + 1, fields: { email: "required" }, values: { email } };
  const asked = await requestLink({ email, locale, next: arrival(next, locale) });
  if (!asked.ok) return { attempt: state.attempt + 1, fields: asked.refusal.fields ?? {}, values: { email } };
  return redirect({ href: { pathname: "/sign-in/sent", query: next ? { next } : {} }, locale });
}

/** Does nothing outside a demo: there nobody is a demo person. */
export async function becomePerson(form: FormData): Promise<void> {
  const locale = await getLocale();
  const become = await becomeDemoPerson(text(form, "userId"));
  if (!become.ok) return redirect({ href: "/sign-in", locale });
  await beginSession(become.value.userId);
  redirectTo(landing(become.value.kind, text(form, "next"), locale));
}

export async function leave(): Promise<void> {
  await leaveSession();
  redirect({ href: "/sign-in", locale: await getLocale() });
}
