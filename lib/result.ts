/**
 * Outcomes a user may cause are values; what is broken throws (architecture guide §8).
 * A refusal carries codes, never sentences: `messages/` turns codes into words, `lib/http/problem.ts` into status numbers.
 */
export interface Refusal {
  readonly code: string;
  /** field name → code of what is wrong with it */
  readonly fields?: Readonly<Record<string, string>>;
}

export type Result<T, E = Refusal> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: E };

export const ok = <T>(value: T): Result<T, never> => ({ ok: true, value });

export const refuse = (code: string, fields?: Record<string, string>): Result<never> => ({
  ok: false,
  refusal: fields ? { code, fields } : { code },
});

/** What zod found, by the first part of its path; the first word on a field stands. `whole`: where the form itself is wrong. */
export function refuseInvalid(
  { issues }: { readonly issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[] },
  whole = "form",
): Result<never> {
  const fields = issues.map(({ path, message }) => [String(path[0] ?? whole), message] as const);
  return refuse("invalid", Object.fromEntries(fields.toReversed()));
}
