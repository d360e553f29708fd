import clsx from "clsx";
import { CircleAlert, CircleCheck, CircleDot, CirclePause, CircleSlash, ClockAlert } from "lucide-react";

/** What a mark can show. `running` … `met` are states of a clock; `stopped` is one that ended without a verdict. */
export type MarkState = "running" | "due-soon" | "breached" | "paused" | "met" | "stopped";

const MARKS = {
  running: { Icon: CircleDot, tone: "text-running", wash: "bg-running-wash" },
  "due-soon": { Icon: ClockAlert, tone: "text-due-soon", wash: "bg-due-soon-wash" },
  breached: { Icon: CircleAlert, tone: "text-breached", wash: "bg-breached-wash" },
  paused: { Icon: CirclePause, tone: "text-paused", wash: "bg-paused-wash" },
  met: { Icon: CircleCheck, tone: "text-met", wash: "bg-met-wash" },
  stopped: { Icon: CircleSlash, tone: "text-muted", wash: "bg-sunken" },
} as const satisfies Record<MarkState, unknown>;

interface StateMarkProps {
  state: MarkState;
  /** The words; colour and icon only accompany them. */
  label: string;
  /** "plain" has no ground, for table cells; "wash" (default) sits on its colour. */
  look?: "wash" | "plain";
  className?: string;
}

/** A state by icon and words, in its colour. */
export function StateMark({ state, label, look = "wash", className }: StateMarkProps) {
  const { Icon, tone, wash } = MARKS[state];
  return (
    <span
      data-mark={state}
      className={clsx(
        "inline-flex items-baseline gap-1.5 text-sm font-medium leading-snug",
        tone,
        look === "wash" && ["rounded-sm px-2 py-0.5", wash],
        className,
      )}
    >
      <Icon aria-hidden className="size-4 shrink-0 self-center" />
      <span>{label}</span>
    </span>
  );
}
