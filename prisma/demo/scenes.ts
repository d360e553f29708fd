/**
 * Tickets that stand in a given state right now, whatever day the demo is made on: unanswered and late, due soon, paused
 * by a question, deemed confirmed, refused, overdue for resolution. Placed by the calendar, told by real commands.
 */
import { addTime } from "@/lib/sla/calendar";
import type { SlaContext } from "@/lib/sla/clock";
import type { Severity } from "@/lib/sla/events";
import type { StoryStep } from "@/lib/tickets/commands";
import type { TicketCommand } from "@/lib/tickets/schema";
import type { Random } from "./random";
import { type Cast, inputFor, lengthOf, type Story } from "./story";

export const SCENES = [
  "unanswered",
  "late_response",
  "due_soon",
  "waiting",
  "deemed",
  "late_resolution",
  "refused",
  "just_resolved",
] as const;
export type Scene = (typeof SCENES)[number];

type Metric = "first_response" | "confirmation" | "resolution";

/** When the scene's ticket was opened so that it stands as named at `now`; severities are those most accounts have. */
export function sceneOpening(scene: Scene, context: SlaContext, now: number): { at: number; severity: Severity } {
  const severity: Severity = scene === "waiting" || scene === "late_resolution" ? "S2" : "S3";
  const ago: Readonly<Record<Scene, readonly (readonly [Metric, number])[]>> = {
    unanswered: [["first_response", 0.35]],
    late_response: [["first_response", 1.25]],
    due_soon: [["first_response", 0.9]],
    waiting: [["confirmation", 1.1]],
    deemed: [["confirmation", 1.4]],
    late_resolution: [
      ["confirmation", 0.5],
      ["resolution", 1.2],
    ],
    refused: [["confirmation", 0.8]],
    just_resolved: [
      ["confirmation", 0.6],
      ["resolution", 0.2],
    ],
  };
  const at = ago[scene].reduce((instant, [metric, share]) => back(context, severity, metric, share, instant), now);
  return { at: Math.floor(at / 1000) * 1000, severity };
}

export function tellScene(
  scene: Scene,
  chance: Random,
  cast: Cast,
  severity: Severity,
  at: number,
  now: number,
): Story {
  const { input, words } = inputFor(chance, cast.reporter, severity);
  const span = now - at;
  const agent = (share: number, command: TicketCommand): StoryStep => ({
    at: at + Math.floor((span * share) / 1000) * 1000,
    actor: cast.firstLine,
    command,
  });
  const answered = [
    agent(0.1, { do: "assign", agent: cast.firstLine.userId }),
    agent(0.1, { do: "reply", body: words.first, asksCustomer: false }),
  ];
  const confirmed = [...answered, agent(0.3, { do: "confirm", how: "reproduced" })];
  const isZh = cast.reporter.locale === "zh";
  const reason = isZh
    ? "按您的步骤在三台真机上没有复现，录屏见上一条回复。"
    : "We could not reproduce it with your steps on three devices; see the recording in our reply.";
  const steps: Readonly<Record<Scene, readonly StoryStep[]>> = {
    unanswered: [],
    late_response: [],
    due_soon: [],
    waiting: [...confirmed, agent(0.7, { do: "reply", body: words.question, asksCustomer: true })],
    deemed: answered,
    late_resolution: confirmed,
    refused: [...answered, agent(0.6, { do: "refuse_confirmation", why: "not_reproducible", reason })],
    just_resolved: [...confirmed, agent(0.9, { do: "resolve", summary: words.resolution })],
  };
  return { input, steps: steps[scene] };
}

/** So long before `from` that this share of the promised time has run on its calendar. */
function back(
  { policy, tier, business, always }: SlaContext,
  severity: Severity,
  metric: Metric,
  share: number,
  from: number,
): number {
  const terms = policy.tiers[tier];
  const target = terms?.targets[metric][severity] ?? { amount: 1, unit: "wd" as const };
  const isAlways = terms?.coverage[severity] === "always" && (target.unit === "min" || target.unit === "h");
  const length = Math.round((lengthOf(target) * share) / 1000) * 1000;
  return addTime(isAlways ? always : business, from, -length) ?? from - length;
}
