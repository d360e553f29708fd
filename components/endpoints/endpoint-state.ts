/** What came of adding an endpoint or making it a new secret: codes by field, what was typed, or the secret, once. */
export interface EndpointState {
  readonly attempt: number;
  readonly done: boolean;
  /** told now and never again */
  readonly secret: string | null;
  readonly code: string | null;
  readonly fields: Readonly<Record<string, string>>;
  readonly values: Readonly<Record<string, string>>;
  /** null: as offered at first */
  readonly kinds: readonly string[] | null;
}

export const FRESH_ENDPOINT: EndpointState = {
  ...{ attempt: 0, done: false, secret: null, code: null },
  ...{ fields: {}, values: {}, kinds: null },
};

export type EndpointAction = (state: EndpointState, form: FormData) => Promise<EndpointState>;
