"use server";
/** Making the first lead, once. */
import { getLocale } from "next-intl/server";
import type { AuthState } from "@/components/auth/auth-state";
import { setUpFirstLead } from "@/lib/auth/commands";
import { SetUp } from "@/lib/auth/schema";
import { beginSession } from "@/lib/auth/session";
import { parseForm } from "@/lib/http/form";
import { redirect } from "@/lib/i18n/navigation";

export async function setUp(state: AuthState, form: FormData): Promise<AuthState> {
  const locale = await getLocale();
  const values = Object.fromEntries(["name", "email"].map((name) => [name, String(form.get(name) ?? "")]));
  const parsed = parseForm(SetUp, form);
  if (!parsed.ok) return { attempt: state.attempt + 1, fields: parsed.refusal.fields ?? {}, values };
  const made = await setUpFirstLead({ ...parsed.value, locale });
  // The page says what became of the link.
  if (!made.ok) return redirect({ href: "/setup", locale });
  await beginSession(made.value.userId);
  return redirect({ href: "/desk", locale });
}
