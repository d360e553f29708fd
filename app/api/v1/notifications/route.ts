import { signedInRead } from "@/lib/http/route";
import { countUnread } from "@/lib/notifications/queries";
import { now } from "@/lib/now";

/** How many messages of the reader's are unread; they are read at /notifications. */
export function GET(request: Request): Promise<Response> {
  return signedInRead(request, async (actor) => Response.json({ unread: await countUnread(actor, now()) }));
}
