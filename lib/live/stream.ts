import "server-only";
/** The stream of one reader: which tickets of theirs changed, by server-sent events. */
import type { AgentActor, MemberActor } from "@/lib/auth/policy";
import { listen } from "@/lib/db/listen";
import { type audience, audience as newAudience } from "./audience";

const BEAT_MS = 20_000;

const kept = globalThis as typeof globalThis & { backstopLive?: ReturnType<typeof audience> };

/** One listening connection for each process, opened with its first reader. Streams end first when the process does. */
function everyone() {
  if (kept.backstopLive) return kept.backstopLive;
  const all = newAudience();
  listen("backstop_ticket", all.hear, all.missed);
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, all.dismiss);
  kept.backstopLive = all;
  return all;
}

/**
 * Null when there is no room for another. `isStillIn` is asked at every beat; a reader who was signed out or removed
 * hears no more (SEC-13).
 */
export function streamFor(actor: MemberActor | AgentActor, isStillIn: () => Promise<boolean>): ReadableStream | null {
  const all = everyone();
  const bytes = new TextEncoder();
  let [isOpen, leave] = [false, () => {}];
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      const write = (text: string) => isOpen && controller.enqueue(bytes.encode(text));
      const listener = {
        actor,
        tell: (number: number | null) => write(`event: ticket\ndata: ${JSON.stringify({ number })}\n\n`),
        end: () => {
          leave();
          controller.close();
        },
      };
      const beat = setInterval(async () => {
        if (await isStillIn().catch(() => true)) write(": still here\n\n");
        else if (isOpen) listener.end();
      }, BEAT_MS);
      leave = () => {
        isOpen = false;
        clearInterval(beat);
        all.leave(listener);
      };
      isOpen = all.join(listener);
      if (isOpen) write("retry: 2000\nevent: hello\ndata: {}\n\n");
      else leave();
    },
    cancel: () => leave(),
  });
  return isOpen ? stream : null;
}
