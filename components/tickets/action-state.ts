import type { TicketCommand } from "@/lib/tickets/schema";

/** What an action on a ticket answers: what was wrong and what was typed, or that it is done. */
export interface ActionState {
  /** grows with each answer, so that a form can start over */
  readonly attempt: number;
  readonly done: boolean;
  readonly code: string | null;
  readonly fields: Readonly<Record<string, string>>;
  readonly values: Readonly<Record<string, string>>;
}

export const FRESH: ActionState = { attempt: 0, done: false, code: null, fields: {}, values: {} };

export type TicketAction = (state: ActionState, form: FormData) => Promise<ActionState>;
export type Does = TicketCommand["do"];

export const settled = (state: ActionState): ActionState => ({ ...FRESH, attempt: state.attempt + 1, done: true });

export function refusedWith(
  state: ActionState,
  refusal: { code: string; fields?: Readonly<Record<string, string>> },
  form: FormData,
): ActionState {
  const values = Object.fromEntries(
    [...form.entries()].flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])),
  );
  return { attempt: state.attempt + 1, done: false, code: refusal.code, fields: refusal.fields ?? {}, values };
}
