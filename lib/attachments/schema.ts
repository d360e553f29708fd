/** What is said of uploads between browser, routes and rooms. */
import { z } from "zod";

/** Where a file is uploaded to: a draft of one's own, or the next reply on a ticket. */
export const Place = z.union([
  z.strictObject({ draft: z.uuid() }),
  z.strictObject({ ticket: z.coerce.number().int().min(1).max(999_999_999) }),
]);
export type Place = z.infer<typeof Place>;

/** An uploaded file as its readers see it; `size` in bytes, `digest` the SHA-256 of what is stored. */
export const AttachmentDto = z.object({
  id: z.uuid(),
  name: z.string(),
  type: z.string(),
  size: z.int(),
  digest: z.string(),
  width: z.int().nullable(),
  height: z.int().nullable(),
});
export type AttachmentDto = z.infer<typeof AttachmentDto>;

/** Uploads waiting to be sent from a place, and how much room is left. Bytes. */
export const PendingUploads = z.object({
  asOf: z.number(),
  files: z.array(AttachmentDto),
  ticket: z.object({ used: z.number(), limit: z.number() }),
  account: z.object({ used: z.number(), limit: z.number() }),
});
export type PendingUploads = z.infer<typeof PendingUploads>;

/** What an event keeps of an attached file: `name` is a salted digest, so that a name can be erased (decision 0004). */
export const AttachedRef = z.strictObject({
  id: z.uuid(),
  name: z.string().length(64),
  size: z.int(),
  digest: z.string().length(64),
});
export type AttachedRef = z.infer<typeof AttachedRef>;
