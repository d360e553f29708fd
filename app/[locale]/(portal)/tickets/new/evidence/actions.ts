"use server";
/** What was read in a log, put into the draft it belongs to. */
import { refresh } from "next/cache";
import { getLocale, getTranslations } from "next-intl/server";
import type { Taken } from "@/components/log-triage/use-findings";
import { currentActor } from "@/lib/auth/actor";
import { saveStep } from "@/lib/drafts/save-step";
import { TakenFields } from "@/lib/log-triage/schema";
import { now } from "@/lib/now";
import { valuesOf } from "@/lib/triage/answers";
import { triage } from "@/lib/triage/data";
import { answersFromLog } from "@/lib/triage/log-answers";
import { openDraft } from "../draft";

const FACTS = ["sdkVersion", "platform", "osVersion", "appId", "region", "errorCodes", "since"] as const;

/** `id` of the draft is bound by the page; `input` is whatever the browser sends. */
export async function takeFindings(id: string, input: unknown): Promise<Taken> {
  const fields = TakenFields.safeParse(input);
  const actor = await currentActor();
  if (!fields.success || actor?.kind !== "member") return "failed";
  const draft = await openDraft(actor, id);
  const found: Found = fields.data;
  const [platform, sdkVersion, appId] = [text(found.platform), text(found.sdkVersion), text(found.appId)];
  const read = { platform, sdkVersion, appId, words: await wordsOf(found) };
  const changes = answersFromLog(triage(), draft.answers, read);
  if (!changes.ok) return changes.refusal.code === "log.no_room" ? "no_room" : "failed";
  for (const { step, given } of changes.value) {
    const known = [valuesOf(step, draft.answers)];
    const saved = await saveStep(actor, draft, { step, given, known }, now());
    if (!saved.ok) return "failed";
  }
  refresh();
  return "done";
}

type Found = Readonly<Partial<Record<(typeof FACTS)[number], unknown>>>;

async function wordsOf(found: Found): Promise<string> {
  const [t, locale] = [await getTranslations("logTriage.use"), await getLocale()];
  const facts = FACTS.flatMap((fact) => {
    const value = text(found[fact]);
    return value ? [t(`fact.${fact}`, { value })] : [];
  });
  return t("words", { facts: facts.join(locale === "zh" ? "；" : "; ") });
}

/** Error codes with commas between them. */
function text(value: unknown): string | undefined {
  return Array.isArray(value) ? value.join(", ") || undefined : typeof value === "string" ? value : undefined;
}
