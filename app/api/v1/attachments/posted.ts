/** What an upload says of itself: where to, which name and type, how long, and the key that makes a repeat harmless. */
import { z } from "zod";
import type { Offer } from "@/lib/attachments/receive";
import { Place } from "@/lib/attachments/schema";
import { ok, type Result, refuse } from "@/lib/result";

/** `?draft=…` or `?ticket=…`; refused as `invalid` when there is neither, or both. */
export function placeOf(request: Request): Result<Place> {
  const query = new URL(request.url).searchParams;
  const given = Object.fromEntries(
    ["draft", "ticket"].flatMap((name) => (query.has(name) ? [[name, query.get(name)]] : [])),
  );
  const place = Place.safeParse(given);
  return place.success ? ok(place.data) : refuse("invalid", { place: "draft_or_ticket" });
}

/** A raw upload: the body is the file, headers name it. The length must be known before the first byte. */
export function offerOf(request: Request): Result<Offer> {
  const place = placeOf(request);
  if (!place.ok) return place;
  const key = z.uuid().safeParse(request.headers.get("idempotency-key"));
  if (!key.success) return refuse("invalid", { "idempotency-key": "uuid" });
  const name = decoded(request.headers.get("x-file-name") ?? "");
  if (!name) return refuse("invalid", { "x-file-name": "percent_encoded" });
  const length = request.headers.get("content-length") ?? "";
  if (!/^\d{1,15}$/.test(length)) return refuse("attachment.length_required");
  const declared = request.headers.get("content-type") ?? "";
  return ok({ key: key.data, place: place.value, name, declared, size: Number(length) });
}

/** Headers carry ASCII only, so names come percent-encoded UTF-8. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return "";
  }
}

/** After a plain form: the page it stands on, in its language, told what was refused. */
export function backTo(request: Request, place: Place, refused: readonly string[]): Response {
  const locale = new URL(request.url).searchParams.get("locale") === "en" ? "en" : "zh";
  const query = new URLSearchParams(refused.map((code) => ["refused", code]));
  if ("draft" in place) query.set("draft", place.draft);
  const page = "ticket" in place ? `tickets/${place.ticket}/evidence` : "tickets/new/evidence";
  const headers = { location: `/${locale}/${page}?${query}`, "cache-control": "private, no-store" };
  return new Response(null, { status: 303, headers });
}
