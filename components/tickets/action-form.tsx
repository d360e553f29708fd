"use client";
import { useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useActionState, useEffect } from "react";
import { Button } from "@/components/ui/button";
import { CheckboxCards } from "@/components/ui/checkbox-cards";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { RadioCards } from "@/components/ui/radio-cards";
import { TextArea } from "@/components/ui/text-area";
import { ACTION_FIELDS, type ActionField } from "./action-fields";
import { type Does, FRESH, type TicketAction } from "./action-state";
import { useOptionName } from "./option-name";

interface ActionFormProps {
  does: Does;
  /** whose words: a customer's form asks otherwise than the desk's */
  side: "customer" | "desk";
  action: TicketAction;
  /** values of fields that are not asked, such as the agent to assign */
  fixed?: Readonly<Record<string, string>>;
  /** fields that this reader is not offered */
  without?: readonly string[];
}

/** One thing that can be asked of a ticket: what it does to the clocks is said before it is done. */
export function ActionForm({ does, side, action, fixed = {}, without = [] }: ActionFormProps) {
  const t = useTranslations("tickets");
  const cache = useQueryClient();
  const [state, post, isPending] = useActionState(action, FRESH);
  useEffect(() => {
    if (state.done) void cache.invalidateQueries();
  }, [state, cache]);
  const fields = ACTION_FIELDS[does].filter((field) => !without.includes(field.name));
  const messageOf = (field: ActionField) =>
    state.fields[field.name] ? t(`problems.${problemKey(state.fields[field.name])}`) : undefined;
  const id = (field: ActionField) => `${does}-${field.name}`;
  const errors = fields.flatMap((field) =>
    messageOf(field) ? [{ field: id(field), message: messageOf(field) ?? "" }] : [],
  );
  const refusal =
    state.code && errors.length === 0 ? [{ field: "", message: t(`refusals.${refusalKey(state.code)}`) }] : [];
  return (
    <form action={post} noValidate className="max-w-form space-y-5">
      <ErrorSummary key={`summary-${state.attempt}`} title={t("problems.summary")} errors={[...errors, ...refusal]} />
      {state.done ? <Notice tone="success" role="status" title={t(`actions.${does}.done`)} /> : null}
      <p className="text-sm text-muted">{t(`actions.${does}.effect`, { side })}</p>
      <input type="hidden" name="do" value={does} />
      {Object.entries(fixed).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div key={`fields-${state.attempt}`} className="space-y-5">
        {fields.map((field) => (
          <ActionInput
            key={field.name}
            field={field}
            id={id(field)}
            value={state.values[field.name]}
            error={messageOf(field)}
          />
        ))}
      </div>
      <Button
        type="submit"
        variant={does === "reply" || does === "resolve" ? "primary" : "secondary"}
        disabled={isPending}
      >
        {isPending ? t("sending") : t(`actions.${does}.submit`)}
      </Button>
    </form>
  );
}

function ActionInput({ field, id, value, error }: { field: ActionField; id: string; value?: string; error?: string }) {
  const t = useTranslations("tickets");
  const optionName = useOptionName();
  if (field.kind === "words") {
    return (
      <Field name={field.name} id={id} label={t(`fields.${field.name}`)} error={error}>
        {(wiring) => <TextArea {...wiring} defaultValue={value} rows={4} />}
      </Field>
    );
  }
  if (field.kind === "check") {
    const options = [{ value: "on", label: t("fields.asksCustomer"), hint: t("fields.asksCustomerHint") }];
    return (
      <CheckboxCards
        name={field.name}
        legend={t("fields.asksCustomer")}
        legendSize="hidden"
        options={options}
        values={value ? [value] : []}
      />
    );
  }
  const options = (field.options ?? []).map((option) => ({ value: option, label: optionName(option) }));
  return (
    <RadioCards name={field.name} legend={t(`fields.${field.name}`)} options={options} value={value} error={error} />
  );
}

const PROBLEMS = ["required", "too_long"] as const;
const problemKey = (code: string | undefined) => PROBLEMS.find((known) => known === code) ?? "required";

const REFUSALS = ["forbidden", "not_found", "invalid", "level", "severity", "reopen", "state"] as const;
type RefusalKey = (typeof REFUSALS)[number];

/** Codes come in families (`ticket.resolved`, `level.highest`); each family has one sentence. */
function refusalKey(code: string): RefusalKey {
  return REFUSALS.find((known) => code === known || code.startsWith(`${known}.`)) ?? "state";
}
