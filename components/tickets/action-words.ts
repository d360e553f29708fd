import { useTranslations } from "next-intl";
import { useVendorFacts } from "@/components/frame/facts";
import type { ActionField, FieldName } from "./action-fields";
import type { ActionState, Does } from "./action-state";

interface ActionProblems {
  readonly summary: readonly { readonly field: string; readonly message: string }[];
  readonly byField: Readonly<Partial<Record<FieldName, string>>>;
  /** of the document while something is wrong (U-07), else null */
  readonly title: string | null;
}

/** Codes of a refusal as sentences: beside their fields, on top of the form, and in the document's title. */
export function useActionProblems(does: Does, state: ActionState, fields: readonly ActionField[]): ActionProblems {
  const t = useTranslations("tickets");
  const brand = useTranslations("common.brand");
  const { name: vendor } = useVendorFacts();
  if (state.code === null) return { summary: [], byField: {}, title: null };
  const wrong = fields.flatMap(({ name }) => {
    const code = state.fields[name];
    return code ? [{ name, field: `${does}-${name}`, message: t(`problems.${problemKey(code)}`) }] : [];
  });
  const summary = wrong.length ? wrong : [{ field: "", message: t(`refusals.${refusalKey(state.code)}`) }];
  return {
    summary: summary.map(({ field, message }) => ({ field, message })),
    byField: Object.fromEntries(wrong.map(({ name, message }) => [name, message])),
    title: t("problems.title", { action: t(`actions.${does}.title`), site: brand("title", { vendor }) }),
  };
}

const PROBLEMS = ["required", "too_long", "number", "unknown", "closed", "itself"] as const;
const problemKey = (code: string) => PROBLEMS.find((known) => known === code) ?? "required";

const REFUSALS = [
  "forbidden",
  "invalid",
  "level",
  "merge",
  "not_found",
  "reopen",
  "reply",
  "severity",
  "state",
  "unauthenticated",
] as const;
type RefusalKey = (typeof REFUSALS)[number];

/** Codes come in families (`ticket.resolved`, `level.highest`); each family has one sentence. */
function refusalKey(code: string): RefusalKey {
  return REFUSALS.find((known) => code === known || code.startsWith(`${known}.`)) ?? "state";
}
