"use server";
import { redirect } from "next/navigation";
import { getLocale } from "next-intl/server";
import { z } from "zod";
import type { SetupState } from "@/components/auth/setup-form";
import { setUpFirstLead } from "@/lib/auth/commands";
import { beginSession } from "@/lib/auth/session";
import { parseForm } from "@/lib/http/form";

const Lead = z.strictObject({
  token: z.string(),
  name: z.string().trim().min(1, "required").max(120, "too_long"),
  email: z.string().max(400),
});

export async function setUp(_: SetupState, form: FormData): Promise<SetupState> {
  const locale = await getLocale();
  const given = { name: String(form.get("name") ?? ""), email: String(form.get("email") ?? "") };
  const parsed = parseForm(Lead, form);
  if (!parsed.ok) return { ...given, fields: parsed.refusal.fields ?? {} };
  const made = await setUpFirstLead({ ...parsed.value, locale });
  if (!made.ok) return { ...given, fields: made.refusal.fields ?? { form: made.refusal.code } };
  await beginSession(made.value.userId);
  redirect(`/${locale}/desk`);
}
