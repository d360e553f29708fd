"use client";
import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { FRESH, type SettingAction } from "@/components/settings/setting-state";
import { Button } from "@/components/ui/button";
import { CheckboxCards } from "@/components/ui/checkbox-cards";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import type { Weekday } from "@/lib/duty/schema";

interface ShiftFormProps {
  add: SettingAction;
  people: readonly { readonly value: string; readonly label: string }[];
  weekdays: readonly Weekday[];
  zone: string;
}

const FIELDS = ["userId", "days", "startsAt", "endsAt"] as const;
const KNOWN = ["required", "time", "order"] as const;

/** A weekly shift of one agent. A refusal keeps what was typed; works without scripts. */
export function ShiftForm({ add, people, weekdays, zone }: ShiftFormProps) {
  const t = useTranslations("settings.team");
  const room = useTranslations("settings");
  const [state, post, isPending] = useActionState(add, FRESH);
  const errorOf = (name: (typeof FIELDS)[number]) => {
    const code = state.fields[name];
    if (!code) return undefined;
    return room(`errors.${name === "days" ? "days" : (KNOWN.find((known) => known === code) ?? "required")}`);
  };
  const wrong = FIELDS.flatMap((name) => {
    const message = errorOf(name);
    return message ? [{ field: `shift-${name}`, message }] : [];
  });
  const whole = state.code && wrong.length === 0 ? [{ field: "", message: room("refusals.forbidden") }] : [];
  return (
    <form action={post} noValidate className="max-w-form space-y-5">
      <ErrorSummary key={`summary-${state.attempt}`} title={room("errors.summary")} errors={[...wrong, ...whole]} />
      <div role="status" className="empty:hidden">
        {state.done ? <Notice tone="success" title={t("add.done")} /> : null}
      </div>
      <div key={state.attempt} className="space-y-5">
        <Field name="userId" id="shift-userId" label={t("add.who")} error={errorOf("userId")}>
          {(wiring) => <Select {...wiring} options={people} defaultValue={state.values.userId} />}
        </Field>
        <CheckboxCards
          id="shift-days"
          name="days"
          legend={t("add.days")}
          error={errorOf("days")}
          options={weekdays.map((day) => ({ value: day, label: t(`days.${day}`) }))}
          values={state.values.days?.split(",")}
        />
        <div className="flex flex-wrap gap-5">
          <Field name="startsAt" id="shift-startsAt" label={t("add.from")} error={errorOf("startsAt")}>
            {(wiring) => <TextInput {...wiring} type="time" defaultValue={state.values.startsAt ?? "09:00"} />}
          </Field>
          <Field
            name="endsAt"
            id="shift-endsAt"
            label={t("add.to")}
            hint={t("add.toHint", { zone })}
            error={errorOf("endsAt")}
          >
            {(wiring) => <TextInput {...wiring} type="time" defaultValue={state.values.endsAt ?? "18:00"} />}
          </Field>
        </div>
      </div>
      <Button type="submit" disabled={isPending}>
        {isPending ? room("sending") : t("add.submit")}
      </Button>
    </form>
  );
}
