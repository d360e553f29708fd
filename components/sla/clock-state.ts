/** The one word for a clock: its state and its outcome, and how near it is, put together for the eye. */
import type { MarkState } from "@/components/ui/state-mark";
import type { ClockSnapshot } from "@/lib/sla/clock";
import { urgency } from "@/lib/sla/countdown";

export type ClockWord = "notStarted" | "running" | "dueSoon" | "breached" | "paused" | "met" | "stopped" | "cancelled";

type Facts = Pick<ClockSnapshot, "state" | "outcome" | "startedAt" | "dueAt">;

/** A breach is said first, even of a clock that is paused or has stopped: nothing makes it unhappen. */
export function clockWord(clock: Facts, now: number): ClockWord {
  const { state, outcome } = clock;
  if (outcome === "breached") return "breached";
  if (outcome === "cancelled") return "cancelled";
  if (outcome === "met") return "met";
  if (state === "not_started") return "notStarted";
  if (state === "paused") return "paused";
  if (state === "stopped") return "stopped";
  const near = urgency(clock, now);
  if (near === "late") return "breached";
  return near === "soon" ? "dueSoon" : "running";
}

const MARKS: Record<ClockWord, MarkState> = {
  notStarted: "stopped",
  running: "running",
  dueSoon: "due-soon",
  breached: "breached",
  paused: "paused",
  met: "met",
  stopped: "stopped",
  cancelled: "stopped",
};

/** The mark and colour of a word: what Ribbon and StateMark take. */
export const markOf = (word: ClockWord): MarkState => MARKS[word];
