import type { MarkState } from "@/components/ui/state-mark";

/** The text colour of a clock's state; marks take it through currentColor. */
export const STATE_TONE: Record<MarkState, string> = {
  running: "text-running",
  "due-soon": "text-due-soon",
  breached: "text-breached",
  paused: "text-paused",
  met: "text-met",
  stopped: "text-ink",
};
