import "server-only";
/** Reads the team: its shifts, who is on duty at an instant, and what each has to do. */
import { vendor } from "@/lib/accounts/vendor";
import { type AgentActor, type AgentRole, can } from "@/lib/auth/policy";
import { inScope, scopeOf, type Tx } from "@/lib/db/client";
import { compileCalendar, type Hours, isOpen, sameHours } from "@/lib/sla/calendar";
import type { Level } from "@/lib/sla/events";
import type { ShiftDto, TeamMate, Weekday } from "./schema";

const PRESSING_MS = 4 * 3_600_000;

/** Everybody, by level and name; nobody for who may not keep the team. `now`: UTC milliseconds. */
export function team(actor: AgentActor, now: number): Promise<TeamMate[]> {
  if (!can(actor, "team.write")) return Promise.resolve([]);
  return inScope(scopeOf(actor), async (tx) => {
    const rows = await tx.agent.findMany({
      where: { user: { disabledAt: null } },
      orderBy: [{ level: "asc" }, { name: "asc" }],
      include: { shifts: { orderBy: [{ createdAt: "asc" }, { id: "asc" }] } },
    });
    const load = await loads(tx, now);
    return rows.map(({ userId, name, role, level, shifts }) => ({
      ...{ userId, name, role: role as AgentRole, level: level as Level, shifts: shifts.map(toDto) },
      isOnDuty: shifts.length === 0 ? null : isCovered(shifts, now),
      ...(load.get(userId) ?? { open: 0, waiting: 0, pressing: 0 }),
    }));
  });
}

async function loads(tx: Tx, now: number) {
  const rows = await tx.$queryRaw<{ assignee_id: string; open: number; waiting: number; pressing: number }[]>`
    SELECT assignee_id, count(*)::int AS open, count(*) FILTER (WHERE state = 'waiting')::int AS waiting,
      count(*) FILTER (WHERE next_due_at <= ${new Date(now + PRESSING_MS)})::int AS pressing
    FROM tickets WHERE state IN ('open', 'waiting') AND assignee_id IS NOT NULL GROUP BY assignee_id`;
  return new Map(rows.map(({ assignee_id, ...load }) => [assignee_id, load]));
}

/** Of the agents of a level, those who are told of it: those on duty; all of them when nobody is. */
export async function reachable(tx: Tx, now: number): Promise<Map<string, string[]>> {
  const rows = await tx.agent.findMany({ orderBy: { userId: "asc" }, include: { shifts: true } });
  const found = new Map<string, string[]>();
  for (const level of new Set(rows.map((row) => row.level))) {
    const all = rows.filter((row) => row.level === level);
    const onDuty = all.filter(({ shifts }) => shifts.length > 0 && isCovered(shifts, now));
    const told = onDuty.length > 0 ? onDuty : all;
    found.set(
      level,
      told.map(({ userId }) => userId),
    );
  }
  return found;
}

interface Row {
  readonly id: string;
  readonly days: readonly string[];
  readonly startsAt: string;
  readonly endsAt: string;
}

const toDto = ({ id, days, startsAt, endsAt }: Row): ShiftDto => ({ id, days: days as Weekday[], startsAt, endsAt });

/** On the engine's own calendar, so that nights and changes of the clock are the same here as in every promise. */
function isCovered(shifts: readonly Row[], now: number): boolean {
  return shifts.some((shift) => {
    const hours: Hours = [[shift.startsAt, shift.endsAt === "00:00" ? "24:00" : shift.endsAt]];
    return isOpen(compileCalendar(sameHours("duty", vendor().zone, hours, shift.days as Weekday[])), now);
  });
}
