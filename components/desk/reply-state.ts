/** Where keeping a reply stands: done, or what was wrong and the words as typed. */
export interface ReplyState {
  readonly attempt: number;
  readonly done: "saved" | "deleted" | null;
  /** codes by field; `form` for what is no field's fault */
  readonly errors: Readonly<Record<string, string>>;
  readonly values?: Readonly<Record<"name" | "body" | "locale", string>>;
}

export const FRESH_REPLY: ReplyState = { attempt: 0, done: null, errors: {} };
