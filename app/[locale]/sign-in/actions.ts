"use server";
import { redirect } from "next/navigation";
import { getLocale } from "next-intl/server";
import { z } from "zod";
import type { LinkFormState } from "@/components/auth/link-form";
import { becomeDemoPerson, requestLink } from "@/lib/auth/commands";
import { actorOf } from "@/lib/auth/scope";
import { beginSession } from "@/lib/auth/session";
import { parseForm } from "@/lib/http/form";
import { safePath } from "@/lib/http/safe-path";

const Ask = z.strictObject({ email: z.string().max(400), next: z.string() });

/** The same answer for a known and an unknown address (SEC-12). */
export async function askForLink(_: LinkFormState, form: FormData): Promise<LinkFormState> {
  const locale = await getLocale();
  const parsed = parseForm(Ask, form);
  if (!parsed.ok) return { email: String(form.get("email") ?? ""), fields: parsed.refusal.fields ?? {} };
  const { email, next } = parsed.value;
  const asked = await requestLink({ email, locale, next: safePath(next, `/${locale}`) });
  if (!asked.ok) return { email, fields: asked.refusal.fields ?? {} };
  redirect(`/${locale}/sign-in/sent`);
}

const As = z.strictObject({ userId: z.uuid(), next: z.string() });

/** Demo only: outside demo mode there is nobody one may become. */
export async function signInAs(form: FormData): Promise<void> {
  const locale = await getLocale();
  const parsed = parseForm(As, form);
  const become = parsed.ok ? await becomeDemoPerson(parsed.value.userId) : parsed;
  if (!become.ok || !parsed.ok) redirect(`/${locale}/sign-in?error=AccessDenied`);
  await beginSession(become.value.userId);
  const actor = await actorOf(become.value.userId);
  redirect(safePath(parsed.value.next, `/${locale}/${actor?.kind === "agent" ? "desk" : "tickets"}`));
}
