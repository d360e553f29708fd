/** What came of a form in the lead's room: codes by field and what was typed, or that it is done (U-07). */
export interface SettingState {
  readonly attempt: number;
  readonly done: boolean;
  readonly code: string | null;
  readonly fields: Readonly<Record<string, string>>;
  readonly values: Readonly<Record<string, string>>;
}

export const FRESH: SettingState = { attempt: 0, done: false, code: null, fields: {}, values: {} };

export type SettingAction = (state: SettingState, form: FormData) => Promise<SettingState>;
