import { Readable } from "node:stream";
import { removeUpload } from "@/lib/attachments/cleanup";
import { FILE_TYPES, isImage } from "@/lib/attachments/limits";
import { disposition } from "@/lib/attachments/name";
import { readableFile, type Stored } from "@/lib/attachments/queries";
import { storage } from "@/lib/attachments/storage";
import { problem } from "@/lib/http/problem";
import { signedInRead } from "@/lib/http/route";
import { log } from "@/lib/log";
import { now } from "@/lib/now";
import { backTo, placeOf } from "../posted";

interface Props {
  params: Promise<{ id: string }>;
}

/**
 * A file, for whoever may read its ticket at this moment (SEC-29). A download always, except for `?view=inline` of a
 * picture that was written anew when it came in; nothing of it ever runs or frames (SEC-28).
 */
export function GET(request: Request, { params }: Props): Promise<Response> {
  return signedInRead(request, async (actor) => {
    const file = await readableFile(actor, (await params).id);
    if (!file) return problem({ code: "not_found" });
    const isInline = new URL(request.url).searchParams.get("view") === "inline" && isImage(file.type);
    const bytes = await openStored(file);
    if (!bytes) return problem({ code: "storage.unavailable" });
    return new Response(Readable.toWeb(bytes) as ReadableStream<Uint8Array>, {
      headers: headersOf(file, isInline ? "inline" : "attachment"),
    });
  });
}

/** Null when the storage does not answer, or has lost the bytes. */
function openStored({ id, storageKey }: Stored): Promise<Readable | null> {
  return storage()
    .open(storageKey)
    .catch((error) => {
      log().error({ id, error: String(error) }, "stored file not readable");
      return null;
    });
}

function headersOf({ name, type, size, digest }: Stored, kind: "inline" | "attachment"): Record<string, string> {
  return {
    "content-type": FILE_TYPES.find(({ key }) => key === type)?.media ?? "application/octet-stream",
    "content-length": String(size),
    "content-disposition": disposition(kind, name),
    "content-security-policy": "sandbox; default-src 'none'",
    "cross-origin-resource-policy": "same-origin",
    "x-content-type-options": "nosniff",
    "repr-digest": `sha-256=:${Buffer.from(digest, "hex").toString("base64")}:`,
  };
}

/** Removes an upload of one's own that was not sent. The proxy has refused foreign requests. */
export function DELETE(request: Request, { params }: Props): Promise<Response> {
  return signedInRead(request, async (actor) => {
    const removed = await removeUpload(actor, (await params).id, now());
    return removed.ok ? new Response(null, { status: 204 }) : problem(removed.refusal);
  });
}

/** The same from a plain form, which then leads back to its page. */
export function POST(request: Request, { params }: Props): Promise<Response> {
  return signedInRead(request, async (actor) => {
    const place = placeOf(request);
    if (!place.ok) return problem(place.refusal);
    const removed = await removeUpload(actor, (await params).id, now());
    return backTo(request, place.value, removed.ok ? [] : [removed.refusal.code]);
  });
}
