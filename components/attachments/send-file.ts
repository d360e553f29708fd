"use client";
/** One file on its way to the portal. XMLHttpRequest, because only it tells how much has been sent. */
import type { AttachmentDto, Place } from "@/lib/attachments/schema";

export class SendError extends Error {
  constructor(
    readonly code: string,
    /** worth another try without asking anybody */
    readonly isPassing: boolean,
  ) {
    super(code);
  }
}

interface Outgoing {
  readonly key: string;
  readonly file: File;
  readonly name: string;
  readonly place: Place;
}

export const placeQuery = (place: Place) => ("draft" in place ? `draft=${place.draft}` : `ticket=${place.ticket}`);

/** Resolves with the stored upload. The same key may be sent again and again: the portal keeps one. */
export function sendFile(
  { key, file, name, place }: Outgoing,
  told: (sent: number) => void,
  signal: AbortSignal,
): Promise<AttachmentDto> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", `/api/v1/attachments?${placeQuery(place)}`);
    request.setRequestHeader("content-type", file.type || "application/octet-stream");
    request.setRequestHeader("idempotency-key", key);
    request.setRequestHeader("x-file-name", encodeURIComponent(name));
    request.upload.onprogress = ({ loaded }) => told(loaded);
    request.onload = () => {
      const stored = parsed(request.responseText) as AttachmentDto | undefined;
      if (request.status < 300 && stored?.id) resolve(stored);
      else reject(new SendError(codeOf(request), PASSING.has(request.status)));
    };
    request.onerror = () => reject(new SendError("network", true));
    request.onabort = () => reject(new SendError("cancelled", false));
    signal.addEventListener("abort", () => request.abort());
    request.send(file);
  });
}

/** The portal restarts, or its database does; anything else would be refused again. */
const PASSING = new Set([429, 502, 503, 504]);

function codeOf({ responseText }: XMLHttpRequest): string {
  const { title } = (parsed(responseText) ?? {}) as { title?: unknown };
  return typeof title === "string" ? title : "other";
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
