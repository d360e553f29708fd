/** What came of making a token or a feed: codes by field, what was typed, or the secret, once. */
export interface TokenState {
  readonly attempt: number;
  /** told now and never again */
  readonly secret: string | null;
  readonly code: string | null;
  readonly fields: Readonly<Record<string, string>>;
  readonly values: Readonly<Record<string, string>>;
  /** null: none chosen yet */
  readonly scopes: readonly string[] | null;
}

export const FRESH_TOKEN: TokenState = { attempt: 0, secret: null, code: null, fields: {}, values: {}, scopes: null };

export type TokenAction = (state: TokenState, form: FormData) => Promise<TokenState>;
