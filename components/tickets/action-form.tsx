"use client";
import { useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type ReactNode, useActionState, useEffect, useSyncExternalStore } from "react";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import type { ActionField } from "./action-fields";
import { ActionInput } from "./action-input";
import { type ActionState, type Does, FRESH, type TicketAction } from "./action-state";
import { useActionProblems } from "./action-words";

interface ActionFormProps {
  does: Does;
  side: "customer" | "desk";
  action: TicketAction;
  fields: readonly ActionField[];
  /** values of fields that are not asked, such as the agent to assign */
  fixed?: Readonly<Record<string, string>>;
  /** in the open, or behind a line that opens it */
  look: "panel" | "folded";
  /** both told with `does`; functions that stay the same from one rendering to the next */
  onTyped: (does: Does) => void;
  onDone: (does: Does) => void;
  /** what goes along besides the fields, above the button */
  children?: ReactNode;
}

/**
 * One thing that can be asked of a ticket, in the open or folded. Once sent it stays open, without JavaScript too; either
 * answer makes the page read the ticket again.
 */
export function ActionForm(props: ActionFormProps) {
  const { does, action, look, onDone } = props;
  const t = useTranslations("tickets.actions");
  const cache = useQueryClient();
  const [state, post, isPending] = useActionState(action, FRESH);
  useEffect(() => {
    if (state.attempt === 0) return;
    if (state.done) onDone(does);
    void cache.invalidateQueries();
  }, [state, cache, does, onDone]);
  const form = <Asked {...props} state={state} post={post} isPending={isPending} />;
  if (look === "panel") return <Panel title={t(`${does}.title`)}>{form}</Panel>;
  return (
    <Disclosure summary={t(`${does}.title`)} open={state.attempt > 0}>
      {form}
    </Disclosure>
  );
}

interface AskedProps extends ActionFormProps {
  state: ActionState;
  post: (form: FormData) => void;
  isPending: boolean;
}

/** What it does to the clocks is said before it is done; a refusal keeps what was typed. */
function Asked({ does, side, fields, fixed = {}, look, onTyped, children, state, post, isPending }: AskedProps) {
  const t = useTranslations("tickets");
  const { summary, byField, title } = useActionProblems(does, state, fields);
  // Without scripts the form says itself that it is done; with them the page does, where no form can take it away.
  const isHydrated = useSyncExternalStore(
    noChange,
    () => true,
    () => false,
  );
  return (
    <form action={post} noValidate onInput={() => onTyped(does)} className="max-w-form space-y-5">
      {title ? <title>{title}</title> : null}
      <ErrorSummary key={`summary-${state.attempt}`} title={t("problems.summary")} errors={summary} />
      {state.done && !isHydrated ? <Notice tone="success" title={t(`actions.${does}.done`)} /> : null}
      <p className="text-sm text-muted">{t(`actions.${does}.effect`, { side })}</p>
      {Object.entries({ do: does, ...fixed }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div key={`fields-${state.attempt}`} className="space-y-5 empty:hidden">
        {fields.map((field) => (
          <ActionInput
            key={field.name}
            field={field}
            id={`${does}-${field.name}`}
            value={state.values[field.name]}
            error={byField[field.name]}
          />
        ))}
      </div>
      {children}
      <Button
        type="submit"
        variant={look === "panel" || does === "resolve" ? "primary" : "secondary"}
        disabled={isPending}
      >
        {isPending ? t("sending") : t(`actions.${does}.submit`)}
      </Button>
    </form>
  );
}

const noChange = () => () => {};
