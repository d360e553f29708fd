/** What came of a form about members: codes by field and what was typed, or that it is done (U-07). */
export interface MemberState {
  readonly attempt: number;
  readonly done: boolean;
  readonly code: string | null;
  readonly fields: Readonly<Record<string, string>>;
  readonly values: Readonly<Record<string, string>>;
}

export const FRESH_MEMBER: MemberState = { attempt: 0, done: false, code: null, fields: {}, values: {} };

export type MemberAction = (state: MemberState, form: FormData) => Promise<MemberState>;
