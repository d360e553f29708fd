import { ListRequest } from "@/lib/ticket-list/request";
import type { ListRequest as Asked } from "@/lib/ticket-list/schema";
import { problem } from "./problem";

/** Answers a request for a list of tickets, or says which parameter cannot be. */
export function listed(request: Request, answer: (asked: Asked) => Response | Promise<Response>) {
  const asked = ListRequest.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (asked.success) return answer(asked.data);
  const fields = Object.fromEntries(asked.error.issues.map(({ path }) => [String(path[0]), "invalid"]));
  return problem({ code: "invalid", fields });
}
