import "server-only";
import { getLocale } from "next-intl/server";
/** What the answers so far promise, for every way of answering the question of a page: shown as it is answered (N2). */
import type { DueLine } from "@/components/tickets/wizard-due";
import type { Outlook, StepPreview } from "@/components/tickets/wizard-preview";
import type { EntitlementDto } from "@/lib/accounts/queries";
import { vendor } from "@/lib/accounts/vendor";
import type { MemberActor } from "@/lib/auth/policy";
import { filingContext } from "@/lib/drafts/queries";
import type { Locale } from "@/lib/i18n/routing";
import { SEVERITIES, type Severity } from "@/lib/sla/events";
import { triage } from "@/lib/triage/data";
import { possibleSeverities } from "@/lib/triage/possible";
import type { Answers, Step, Triage } from "@/lib/triage/questions";
import { type Change, decideSeverity } from "@/lib/triage/severity";
import { duePreview } from "./check/preview";

/**
 * Severity and instants are worked out here, on the server (U-03); the page only chooses among them. Undefined where
 * nothing is in force for the account at `at`, UTC milliseconds.
 */
export async function promised(actor: MemberActor, step: Step, answers: Answers, at: number) {
  const entitlement = await filingContext(actor, at);
  const tier = vendor().tiers.find(({ key }) => key === entitlement?.tier);
  if (!entitlement || !tier) return undefined;
  const preview = stepPreview(step, answers, entitlement, { locale: await getLocale(), at });
  return { preview, tier, owned: entitlement.addOns };
}

interface Asked {
  readonly locale: Locale;
  readonly at: number;
}

function stepPreview(step: Step, answers: Answers, entitlement: EntitlementDto, { locale, at }: Asked): StepPreview {
  const outlook = (given: Answers) => outlookOf(triage(), given, locale);
  const options = step.kind === "choice" ? step.options : [];
  const byOption = Object.fromEntries(
    options.map(({ key }) => [key, outlook({ ...answers, [step.key]: key })] as const),
  );
  const current = outlook(answers);
  const shown = new Set([current, ...Object.values(byOption)].flatMap(({ severities }) => severities));
  const due = SEVERITIES.filter((severity) => shown.has(severity)).map((severity): [Severity, DueLine[]] => [
    severity,
    duePreview(entitlement, severity, at),
  ]);
  return { asOf: at, current, byOption, due: Object.fromEntries(due) };
}

function outlookOf(triage: Triage, answers: Answers, locale: Locale): Outlook {
  const severities = possibleSeverities(triage, answers);
  if (severities.length > 1) return { severities, reason: null, changes: [] };
  const { rule, wouldChange } = decideSeverity(triage, answers);
  return {
    severities,
    reason: rule.reason[locale],
    changes: wouldChange.flatMap((change) => inWords(triage, change, locale)),
  };
}

function inWords({ steps }: Triage, change: Change, locale: Locale): Outlook["changes"] {
  const step = steps.find(({ key }) => key === change.question);
  const option = step?.kind === "choice" ? step.options.find(({ key }) => key === change.answer) : undefined;
  if (!step || !option) return [];
  return [{ question: step.label[locale], answer: option.text[locale], severity: change.severity }];
}
