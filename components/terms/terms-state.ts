import type { CalendarEffect, PolicyEffect, Typed } from "@/lib/terms/schema";

/** What came of looking or publishing: sentences by field and what was typed, or what would change (U-07). */
export interface TermsState {
  readonly attempt: number;
  /** a refusal that no field explains */
  readonly refused: string | null;
  readonly fields: Readonly<Record<string, string>>;
  readonly values: Typed;
  /** of what the effect was shown: publishing takes that and nothing else */
  readonly looked: string | null;
  readonly effect: TermsEffect | null;
}

export type TermsEffect =
  | ({ readonly kind: "policy" } & PolicyEffect)
  | ({ readonly kind: "calendar" } & CalendarEffect);

export const UNTYPED: TermsState = {
  ...{ attempt: 0, refused: null, fields: {}, values: {}, looked: null, effect: null },
};

export type TermsAction = (state: TermsState, form: FormData) => Promise<TermsState>;

export interface TermsField {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly kind: "line" | "number" | "date" | "when" | "choice";
  readonly options?: readonly { readonly value: string; readonly label: string }[];
}

/** Fields that belong together, under a legend. */
export interface TermsGroup {
  readonly legend: string;
  readonly fields: readonly TermsField[];
}

/** A part of the form; folded until it is opened or holds something wrong. */
export interface TermsSection {
  readonly id: string;
  readonly title: string;
  readonly lead?: string;
  readonly isOpen?: boolean;
  readonly groups: readonly TermsGroup[];
}
