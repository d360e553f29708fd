"use server";
import { getLocale } from "next-intl/server";
import type { WhyState } from "@/components/learning/why-state";
import { parseForm } from "@/lib/http/form";
import { redirect } from "@/lib/i18n/navigation";
import { recordFeedback } from "@/lib/learning/commands";
import { FeedbackPost } from "@/lib/learning/schema";
import { now } from "@/lib/now";
import type { Refusal } from "@/lib/result";

/** The reason, given on the page that a form without scripts leads to. Anybody may say it; the id says of which page view. */
export async function sayWhy(state: WhyState, form: FormData): Promise<WhyState> {
  const post = parseForm(FeedbackPost, withoutBlanks(form));
  if (!post.ok) return refused(state, post.refusal, form);
  const recorded = await recordFeedback({ ...post.value, helpful: "no" }, now());
  if (!recorded.ok) return refused(state, recorded.refusal, form);
  const query = { article: post.value.article, helpful: "no", done: "1" };
  return redirect({ href: { pathname: "/help/feedback", query }, locale: await getLocale() });
}

function withoutBlanks(form: FormData): FormData {
  const given = new FormData();
  for (const [name, value] of form.entries()) if (value !== "") given.append(name, value);
  return given;
}

function refused({ attempt }: WhyState, { code, fields = {} }: Refusal, form: FormData): WhyState {
  const values = Object.fromEntries(
    ["reason", "comment"].map((name) => [name, typeof form.get(name) === "string" ? String(form.get(name)) : ""]),
  );
  return { attempt: attempt + 1, code, fields, values };
}
