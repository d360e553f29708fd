import type { Uploader } from "@/lib/attachments/commands";
import { LIMITS } from "@/lib/attachments/limits";
import { pendingUploads } from "@/lib/attachments/queries";
import { type Body, receiveUpload } from "@/lib/attachments/receive";
import { currentActor } from "@/lib/auth/actor";
import { env } from "@/lib/env";
import { eachFile } from "@/lib/http/multipart";
import { mayChange } from "@/lib/http/origin";
import { problem } from "@/lib/http/problem";
import { guarded, signedInRead } from "@/lib/http/route";
import { now } from "@/lib/now";
import { backTo, offerOf, placeOf } from "./posted";

/** Uploads of this reader that wait to be sent from a draft or with the next reply, and the room that is left. */
export function GET(request: Request): Promise<Response> {
  return signedInRead(request, async (actor) => {
    const place = placeOf(request);
    if (!place.ok) return problem(place.refusal);
    const pending = await pendingUploads(actor, place.value, now());
    return pending ? Response.json(pending) : problem({ code: "not_found" });
  });
}

/**
 * Takes one file as a raw body, or the files of a plain form. The proxy does not see this address (its copy of a body
 * lies in memory), so the check for foreign requests stands here (SEC-20).
 */
export function POST(request: Request): Promise<Response> {
  return guarded(request, async () => {
    if (!mayChange(request, env().BASE_URL)) return problem({ code: "cross_origin" });
    const actor = await currentActor();
    if (!actor) return problem({ code: "unauthenticated" });
    const isForm = request.headers.get("content-type")?.startsWith("multipart/form-data") ?? false;
    return isForm ? postedForm(request, actor) : postedFile(request, actor);
  });
}

async function postedFile(request: Request, actor: Uploader): Promise<Response> {
  const offer = offerOf(request);
  if (!offer.ok) return problem(offer.refusal);
  const body = (request.body ?? new ReadableStream({ start: (empty) => empty.close() })) as unknown as Body;
  const done = await receiveUpload(actor, offer.value, body, now());
  if (!done.ok) return problem(done.refusal);
  return Response.json(done.value, { status: 201, headers: { "cache-control": "private, no-store" } });
}

const FILES_AT_ONCE = 10;

/** Without scripts: every file in turn, then back to the page, which says what was not taken and why. */
async function postedForm(request: Request, actor: Uploader): Promise<Response> {
  const place = placeOf(request);
  if (!place.ok) return problem(place.refusal);
  const length = Number(request.headers.get("content-length") ?? LIMITS.file);
  const size = Math.min(length, LIMITS.file);
  const refused: string[] = [];
  await eachFile(request, { limit: LIMITS.file, files: FILES_AT_ONCE }, async ({ name, declared, bytes }) => {
    const offer = { key: crypto.randomUUID(), place: place.value, name, declared, size, isUpTo: true };
    const done = await receiveUpload(actor, offer, bytes, now());
    if (!done.ok) refused.push(done.refusal.code);
  });
  return backTo(request, place.value, refused);
}
