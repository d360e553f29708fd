/** The only table from refusal codes to HTTP (RFC 9457). Codes not listed are the caller's mistake: 422. */
import type { Refusal } from "@/lib/result";

const STATUS: Readonly<Record<string, number>> = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  cross_origin: 403,
  not_found: 404,
  "idempotency.conflict": 409,
  "draft.stale": 409,
  "attachment.superseded": 409,
  "attachment.length_required": 411,
  "attachment.too_large": 413,
  "storage.unavailable": 503,
  "storage.full": 507,
  too_many: 429,
  unavailable: 503,
};

export function problem(refusal: Refusal): Response {
  const status = STATUS[refusal.code] ?? 422;
  const body = {
    type: `/problems/${refusal.code}`,
    title: refusal.code,
    status,
    ...(refusal.fields ? { fields: refusal.fields } : {}),
  };
  return Response.json(body, {
    status,
    headers: {
      "content-type": "application/problem+json",
      "cache-control": "private, no-store",
      // every limit counts by the minute
      ...(status === 429 ? { "retry-after": "60" } : {}),
    },
  });
}
