/** What a refused form of sign-in or set-up gives back: codes by field, and everything that was typed (U-07). */
export interface AuthState {
  /** Counts the refusals, so that the same error twice takes focus twice. */
  readonly attempt: number;
  readonly fields: Readonly<Record<string, string>>;
  readonly values: Readonly<Record<string, string>>;
}

export const FRESH: AuthState = { attempt: 0, fields: {}, values: {} };

export type AuthAction = (state: AuthState, form: FormData) => Promise<AuthState>;
