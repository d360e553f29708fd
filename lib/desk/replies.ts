/** Reads what a lead types of a kept reply. */
import { z } from "zod";
import { REPLY_LIMITS } from "./schema";

export const ReplyPost = z.strictObject({
  id: z.uuid().optional(),
  locale: z.enum(["zh", "en"]),
  name: z.string().trim().min(1, "required").max(REPLY_LIMITS.name, "too_long"),
  body: z.string().trim().min(1, "required").max(REPLY_LIMITS.body, "too_long"),
});
