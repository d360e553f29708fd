/**
 * One believable ticket of the demo: who writes what and when. Only intentions are drawn by chance, as shares of the
 * promised time; what comes of them (breaches, deemed confirmations, escalations) is the portal's own arithmetic.
 */
import type { AgentActor, MemberActor } from "@/lib/auth/policy";
import { ticketFrom } from "@/lib/drafts/compose";
import { addTime } from "@/lib/sla/calendar";
import type { SlaContext } from "@/lib/sla/clock";
import { SEVERITIES, type Severity } from "@/lib/sla/events";
import type { Target } from "@/lib/sla/policy";
import type { StoryStep } from "@/lib/tickets/commands";
import { OpenTicket, type TicketCommand } from "@/lib/tickets/schema";
import type { Random } from "./random";
import { PROBLEMS, QUESTIONS, type Topic, type TopicWords } from "./topics";

export interface Cast {
  readonly reporter: MemberActor;
  readonly firstLine: AgentActor;
  readonly secondLine: AgentActor;
}

export interface Story {
  readonly input: OpenTicket;
  readonly steps: readonly StoryStep[];
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const WORKING_DAY = 8.5 * HOUR;

export function tellStory(
  chance: Random,
  cast: Cast,
  severity: Severity,
  openedAt: number,
  context: SlaContext,
): Story {
  const { input, words } = inputFor(chance, cast.reporter, severity);
  const teller = new Teller(chance, cast, input.severity, context, openedAt, words);
  teller.tell();
  return { input, steps: teller.steps };
}

/** What a reporter writes about a topic of that severity. */
export function inputFor(
  chance: Random,
  { locale }: MemberActor,
  severity: Severity,
): { input: OpenTicket; words: TopicWords } {
  const topic = chance.pick(severity === "S4" ? QUESTIONS : severity === "S1" ? PROBLEMS.slice(0, 2) : PROBLEMS);
  const words = topic[locale];
  return { words, input: OpenTicket.parse(ticketFrom(answersFor(chance, severity, topic, words), locale)) };
}

/** Answers that lead the published table to this severity. */
function answersFor(chance: Random, severity: Severity, topic: Topic, words: TopicWords): Record<string, string> {
  const { title, description, steps } = words;
  const told = { title, description, ...(steps ? { steps } : {}) };
  if (severity === "S4")
    return { kind: chance.pick(["howto", "suggestion"]), function: topic.function, title, description };
  const base = { kind: "problem", function: topic.function, ...told };
  if (severity === "S1")
    return { ...base, impact: "down", users: "many", environment: "production", workaround: "none" };
  if (severity === "S2") return { ...base, ...seriousFor(topic, chance) };
  return {
    ...base,
    impact: "minor",
    users: chance.pick(["few", "some"]),
    environment: chance.pick(["production", "test"]),
    workaround: "partial",
  };
}

function seriousFor(topic: Topic, chance: Random) {
  const users = chance.pick(["many", "some"]);
  const isCore = ["everything", "login", "messaging"].includes(topic.function);
  return isCore
    ? { impact: "impaired", users, environment: "production", workaround: "partial" }
    : { impact: "down", users, environment: "production", workaround: "none" };
}

/** Walks through a ticket's life; each part draws its own length and moves the time on. */
class Teller {
  readonly steps: StoryStep[] = [];

  constructor(
    private readonly chance: Random,
    private readonly cast: Cast,
    private readonly severity: Severity,
    private readonly context: SlaContext,
    private at: number,
    private readonly words: TopicWords,
  ) {}

  tell() {
    if (this.chance.chance(0.03)) return this.cancel();
    this.answer();
    if (this.severity === "S4") return this.close("first_response", 0.5);
    if (this.chance.chance(0.05)) this.changeSeverity();
    if (this.chance.chance(0.04)) return this.refuse();
    if (this.chance.chance(0.95)) this.confirm();
    if (this.words.question && this.chance.chance(0.4)) this.ask();
    if (this.chance.chance(0.04)) this.climb();
    this.close("resolution", 0.34);
    if (this.chance.chance(0.05)) this.reopen();
    if (this.chance.chance(0.55)) this.rate();
  }

  private answer() {
    this.move("first_response", this.chance.around(0.33, 0.62));
    this.agent({ do: "assign", agent: this.cast.firstLine.userId });
    this.agent({ do: "reply", body: this.words.first, asksCustomer: false });
    if (this.chance.chance(0.25)) this.agent({ do: "note", body: this.note() });
  }

  private confirm() {
    this.move("confirmation", this.chance.around(0.16, 0.6));
    this.agent({ do: "confirm", how: this.chance.chance(0.6) ? "reproduced" : "accepted" });
  }

  private refuse() {
    this.move("confirmation", this.chance.around(0.4, 0.4));
    this.agent({
      do: "refuse_confirmation",
      why: this.chance.chance(0.5) ? "not_reproducible" : "not_a_defect",
      reason: this.zh(
        "按您给的步骤在 5.3 和 5.4 上各试了三次，没有出现。请看回复里的操作录屏。",
        "We tried your steps three times each on 5.3 and 5.4 and it did not happen. Please see the recording in our reply.",
      ),
    });
    this.later(this.chance.between(2, 20) * HOUR);
    if (this.chance.chance(0.5))
      this.customer({
        do: "contest_confirmation",
        reason: this.zh(
          "我们在两台真机上仍能稳定复现，机型和系统版本见日志。",
          "It still happens reliably on two devices; models and versions are in the log.",
        ),
      });
    this.close("resolution", 0.3);
  }

  private ask() {
    this.later(this.chance.between(10, 90) * MINUTE);
    this.agent({ do: "reply", body: this.words.question, asksCustomer: true });
    this.later(this.chance.around(4 * HOUR, 1.1));
    this.customer({ do: "reply", body: this.words.answer, asksCustomer: false });
    this.move("first_response", this.chance.around(0.3, 0.6));
    this.agent({
      do: "reply",
      body: this.zh(
        "收到，谢谢。我们接着查，有结论就回复。",
        "Got it, thank you. We are looking into it and will come back to you.",
      ),
      asksCustomer: false,
    });
  }

  private changeSeverity() {
    const index = SEVERITIES.indexOf(this.severity);
    const to = SEVERITIES[this.chance.chance(0.6) ? index + 1 : index - 1];
    if (!to || to === "S4") return;
    this.later(this.chance.between(15, 120) * MINUTE);
    const reason =
      SEVERITIES.indexOf(to) > index
        ? this.zh(
            "已有可用的变通方案，影响范围小于最初判断。",
            "A working workaround exists and fewer users are affected than first thought.",
          )
        : this.zh(
            "受影响用户比填写时多，核心功能已不可用。",
            "More users are affected than stated and a core function is down.",
          );
    this.agent({ do: "change_severity", to, reason });
  }

  private climb() {
    this.later(this.chance.between(1, 5) * HOUR);
    this.agent({
      do: "escalate",
      to: "L3",
      reason: this.zh("涉及存储层，需要架构师一起看。", "It reaches into storage and needs an architect."),
    });
    this.steps.push({ at: this.at, actor: this.cast.secondLine, command: { do: "note", body: this.note() } });
  }

  private close(metric: "first_response" | "resolution", median: number) {
    this.move(metric, this.chance.around(median, 0.55));
    this.agent({ do: "resolve", summary: this.words.resolution });
  }

  private reopen() {
    this.later(this.chance.between(3, 70) * HOUR);
    this.customer({
      do: "reopen",
      reason: this.zh("灰度放开后又出现了，现象一样。", "After the full roll-out it is back, the same as before."),
    });
    this.move("resolution", this.chance.around(0.2, 0.5));
    this.agent({ do: "resolve", summary: this.words.resolution });
  }

  private rate() {
    this.later(this.chance.between(2, 60) * HOUR);
    const score = this.chance.pick([5, 5, 5, 4, 4, 3, 2] as const);
    this.customer({ do: "rate", score });
  }

  private cancel() {
    this.later(this.chance.between(20, 300) * MINUTE);
    if (this.chance.chance(0.4))
      this.customer({
        do: "withdraw",
        reason: this.zh("是我们自己的配置问题，已解决。", "It was our own configuration, solved."),
      });
    else
      this.agent({
        do: "cancel",
        because: this.chance.chance(0.8) ? "withdrawn" : "spam",
        explanation: this.zh("客户来电说不再需要处理。", "The customer called: it is no longer needed."),
      });
  }

  private agent(command: TicketCommand) {
    this.steps.push({ at: this.at, actor: this.cast.firstLine, command });
    this.later(MINUTE);
  }

  private customer(command: TicketCommand) {
    this.steps.push({ at: this.at, actor: this.cast.reporter, command });
    this.later(MINUTE);
  }

  private note() {
    return this.zh(
      "内部：客户上月发版时也报过类似现象，先查灰度名单。",
      "Internal: they reported something similar with last month's release; check the roll-out list first.",
    );
  }

  private zh(zh: string, en: string) {
    return this.cast.reporter.locale === "zh" ? zh : en;
  }

  private later(milliseconds: number) {
    this.at += Math.max(1, Math.round(milliseconds / 1000)) * 1000;
  }

  /** Moves on by a share of a promised time, on the hours in which that promise runs. */
  private move(metric: "first_response" | "confirmation" | "resolution", share: number) {
    const { policy, tier, business, always } = this.context;
    const terms = policy.tiers[tier];
    const target = terms?.targets[metric][this.severity] ?? { amount: 1, unit: "wd" as const };
    const isAlways = terms?.coverage[this.severity] === "always" && (target.unit === "min" || target.unit === "h");
    const length = Math.max(60_000, Math.round((lengthOf(target) * share) / 1000) * 1000);
    this.at = addTime(isAlways ? always : business, this.at, length) ?? this.at + length;
  }
}

/** A target as open milliseconds on an ordinary day: good enough to draw a time, never to judge one. */
export function lengthOf({ amount, unit }: Target): number {
  return amount * { min: MINUTE, h: HOUR, wh: HOUR, wd: WORKING_DAY }[unit];
}
