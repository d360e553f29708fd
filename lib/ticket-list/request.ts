/** Reads what an address or a form asks of a list of tickets. */
import { z } from "zod";
import { LEVELS, SEVERITIES } from "@/lib/sla/events";
import { ASSIGNEES, CLOCKS, QUERY_LIMIT, SORTS, STATES } from "./schema";

const CURSOR = /^(-|-?\d{1,15})_(\d{1,9})$/;

/** An empty field of the filter form asks for nothing. */
const blank = <T extends z.ZodType>(schema: T) => z.preprocess((value) => (value === "" ? undefined : value), schema);

export const TicketFilter = z.object({
  q: blank(z.string().trim().max(QUERY_LIMIT).optional()),
  state: blank(z.enum(STATES).optional()),
  severity: blank(z.enum(SEVERITIES).optional()),
  clock: blank(z.enum(CLOCKS).optional()),
  mine: blank(z.literal("1").optional()),
  level: blank(z.enum(LEVELS).optional()),
  assignee: blank(z.enum(ASSIGNEES).optional()),
  sort: blank(z.enum(SORTS).default("newest")),
});

const Cursor = blank(z.string().regex(CURSOR).optional());
export const ListRequest = TicketFilter.extend({ after: Cursor, before: Cursor });

export const SaveView = z.object({ name: z.string().trim().min(1).max(40), query: z.string().max(500) });

/** A page's address as far as it can be understood; `ignored` names what cannot (a mistyped or outdated address). */
export function listRequestOf(params: Readonly<Record<string, string | string[] | undefined>>) {
  const given = Object.fromEntries(
    Object.entries(params).flatMap(([name, value]) => (name in ListRequest.shape ? [[name, [value].flat()[0]]] : [])),
  );
  const whole = ListRequest.safeParse(given);
  if (whole.success) return { asked: whole.data, ignored: [] as string[] };
  const ignored = [...new Set(whole.error.issues.map(({ path }) => String(path[0])))];
  for (const name of ignored) delete given[name];
  return { asked: ListRequest.parse(given), ignored };
}

/** The desk's queue as an address asks for it: what is open unless told otherwise, always by what is due next. */
export function queueRequestOf(params: Parameters<typeof listRequestOf>[0]) {
  const { asked, ignored } = listRequestOf({ ...params, sort: "due", mine: undefined });
  return { asked: { ...asked, state: asked.state ?? "active" } as const, ignored };
}

export function cursorOf(at: number | null, number: number): string {
  return `${at ?? "-"}_${number}`;
}

export function readCursor(cursor: string): { at: number | null; number: number } {
  const [, at = "-", number = "0"] = CURSOR.exec(cursor) ?? [];
  return { at: at === "-" ? null : Number(at), number: Number(number) };
}
