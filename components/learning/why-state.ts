/** What a refused reason gives back: what was wrong, and everything that was typed (U-07). */
export interface WhyState {
  /** grows with each answer, so that the form starts over from `values` */
  readonly attempt: number;
  readonly code: string | null;
  readonly fields: Readonly<Record<string, string>>;
  readonly values: Readonly<Record<string, string>>;
}

export const FRESH: WhyState = { attempt: 0, code: null, fields: {}, values: {} };
