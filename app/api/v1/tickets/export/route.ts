import { listed } from "@/lib/http/list";
import { programRead } from "@/lib/http/route";
import { now } from "@/lib/now";
import { csvHead, csvRows } from "@/lib/ticket-list/csv";
import { allTickets } from "@/lib/ticket-list/queries";

/** The whole filtered list as CSV: a member's account, an agent's desk. Written as it is read, whatever its length. */
export function GET(request: Request): Promise<Response> {
  return programRead(request, "tickets", async (actor) =>
    listed(request, (asked) => {
      const batches = allTickets(actor, asked, now());
      const lines = new ReadableStream<string>({
        start: (file) => file.enqueue(csvHead()),
        async pull(file) {
          const { value, done } = await batches.next();
          if (done) file.close();
          else file.enqueue(csvRows(value));
        },
        cancel: async () => void (await batches.return(undefined)),
      });
      const headers = {
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": 'attachment; filename="tickets.csv"',
      };
      return new Response(lines.pipeThrough(new TextEncoderStream()), { headers });
    }),
  );
}
