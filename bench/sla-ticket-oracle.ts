/**
 * A second engine for tickets, sharing no code with lib/sla: it writes down for every minute of a fortnight whether the
 * ticket waited, was closed, and how severe it was, and then counts minutes. Times are minutes of that fortnight.
 */
export type Severity = "S1" | "S2" | "S3" | "S4";

export interface Told {
  readonly minute: number;
  readonly type: string;
  readonly by: string;
  readonly to?: string;
}

export interface Terms {
  readonly target: number;
  /** whether each minute counts */
  readonly open: readonly boolean[];
}

export interface Question {
  readonly events: readonly Told[];
  readonly opened: { readonly minute: number; readonly severity: Severity };
  readonly asOf: number;
  /** minutes known; a due instant beyond is `undefined` */
  readonly span: number;
  readonly business: readonly boolean[];
  readonly terms: Record<"first_response" | "confirmation" | "resolution", Partial<Record<Severity, Terms>>>;
  readonly rules: {
    readonly deemedConfirmation: boolean;
    readonly reopen: "resume" | "continuous" | "restart";
    readonly severityChange: "protective" | "retroactive" | "forward";
    readonly responsePauses: boolean;
    readonly resolutionStart: "confirmed" | "created";
    readonly resolveIsResponse: boolean;
  };
}

export interface Answer {
  readonly state: string;
  readonly outcome: string;
  readonly startedAt: number | null;
  readonly stoppedAt: number | null;
  readonly dueAt: number | null | undefined;
  readonly elapsed: number;
}

interface Log {
  readonly severity: Severity[];
  readonly waiting: boolean[];
  readonly closed: boolean[];
  readonly firsts: Map<string, number>;
  /** last closing that still lasts at `asOf`, and every reopening */
  readonly closings: [number, number | null][];
}

const RANK = { S1: 4, S2: 3, S3: 2, S4: 1 };
const NEVER = Number.POSITIVE_INFINITY;

function write({ events, opened, asOf, span }: Question): Log {
  const log: Log = { severity: [], waiting: [], closed: [], firsts: new Map(), closings: [] };
  let now: { severity: Severity; next: Severity | null; waiting: boolean; closed: boolean } = {
    severity: opened.severity,
    next: null,
    waiting: false,
    closed: false,
  };
  let cancelled = false;
  const once = (name: string, minute: number) => log.firsts.has(name) || log.firsts.set(name, minute);
  for (let minute = 0; minute < span; minute++) {
    for (const event of events) {
      if (event.minute !== minute || minute > asOf || cancelled) continue;
      if (event.type === "message" && event.by === "agent") once("reply", minute);
      if (event.type === "message" && event.by === "customer") now.waiting = false;
      if (event.type === "pause" && !now.closed) now.waiting = true;
      if (event.type === "resume") now.waiting = false;
      if (event.type === "confirm" && !now.closed) once("confirm", minute);
      if (event.type === "refuse" && !now.closed && !log.firsts.has("confirm")) once("refuse", minute);
      if (event.type === "severity")
        now = now.closed ? { ...now, next: event.to as Severity } : { ...now, severity: event.to as Severity };
      if (event.type === "resolve" && !now.closed) {
        once("resolve", minute);
        if (!log.firsts.has("confirm") && !log.firsts.has("refuse")) once("unsaid", minute);
        log.closings.push([minute, null]);
        now = { ...now, waiting: false, closed: true };
      }
      if (event.type === "reopen" && now.closed) {
        log.closings[log.closings.length - 1] = [log.closings.at(-1)?.[0] ?? 0, minute];
        now = { ...now, closed: false, severity: now.next ?? now.severity, next: null };
      }
      if (event.type === "cancel") {
        cancelled = true;
        now.waiting = false;
        once("cancel", minute);
      }
    }
    log.severity.push(now.severity);
    log.waiting.push(now.waiting);
    log.closed.push(now.closed);
  }
  return log;
}

interface Clock {
  readonly metric: "first_response" | "confirmation" | "resolution";
  readonly start: number;
  readonly stop: number | null;
  readonly still: (minute: number) => boolean;
}

/**
 * Counts the clock's minutes for every severity that is owed, as of `end`, and looks ahead for what is still to come.
 */
function count(question: Question, log: Log, { metric, start, stop, still }: Clock): Answer {
  const { terms, rules, asOf, span } = question;
  const cancelledAt = log.firsts.get("cancel");
  const end = stop ?? cancelledAt ?? asOf;
  const severityThen = log.severity[end] ?? "S4";
  const owed = terms[metric];
  const stoodStill = (minute: number) => still(minute) && (stop === null || minute < stop);
  /** the minute at whose end the target is used up, counted from `since` */
  const used = (severity: Severity, since: number) => {
    const { target = NEVER, open = [] } = owed[severity] ?? {};
    let left = target;
    for (let minute = Math.max(since, start); minute < span; minute++) {
      if (minute >= end && stop === null && stoodStill(end)) return null;
      const counts = minute >= end ? true : !stoodStill(minute);
      if (counts && open[minute] && --left === 0) return minute + 1;
    }
    return undefined;
  };
  /** at a minute: who is owed since when */
  const owing = (minute: number): [Severity, number][] => {
    const present = log.severity[minute] ?? "S4";
    if (rules.severityChange === "retroactive") return [[present, question.opened.minute]];
    if (rules.severityChange === "forward") {
      let since = minute;
      while (since > 0 && log.severity[since - 1] === present) since--;
      return [[present, since]];
    }
    const passed = new Set(log.severity.slice(question.opened.minute, minute + 1));
    return [...passed]
      .filter((one) => RANK[one] <= RANK[present])
      .map((one) => {
        let since = minute;
        while (since > question.opened.minute && RANK[log.severity[since - 1] ?? "S4"] >= RANK[one]) since--;
        return [one, since];
      });
  };
  let missed = NEVER;
  const changes = log.severity.flatMap((one, minute) =>
    minute > 0 && minute <= end && one !== log.severity[minute - 1] ? [minute] : [],
  );
  if (rules.severityChange !== "retroactive") {
    for (const change of changes) {
      const kept = new Set(owing(change).map(([severity]) => severity));
      for (const [severity, since] of owing(change - 1)) {
        const due = used(severity, since);
        if (due && due < change && due < end && !(rules.severityChange === "protective" && kept.has(severity)))
          missed = Math.min(missed, due);
      }
    }
  }
  const dues = owing(end).flatMap(([severity, since]) => (owed[severity] ? [used(severity, since)] : []));
  for (const due of dues) if (due && due < end) missed = Math.min(missed, due);
  const isUnknown = dues.includes(undefined) && !dues.some((due) => typeof due === "number" && due < end);
  const known = dues.filter((due) => typeof due === "number");
  const ahead = known.length ? Math.min(...known) : isUnknown ? undefined : null;
  const isStopped = stop !== null || cancelledAt !== undefined;
  const outcome =
    missed < NEVER
      ? "breached"
      : stop !== null
        ? dues.length
          ? "met"
          : "pending"
        : cancelledAt !== undefined
          ? "cancelled"
          : "pending";
  const measure = owed[severityThen]?.open ?? question.business;
  let elapsed = 0;
  for (let minute = start; minute < end; minute++) if (!stoodStill(minute) && measure[minute]) elapsed++;
  return {
    ...{ outcome, elapsed, startedAt: start, stoppedAt: isStopped ? end : null },
    state: isStopped ? "stopped" : stoodStill(asOf) ? "paused" : "running",
    dueAt: missed < NEVER ? missed : outcome === "cancelled" ? null : ahead,
  };
}

export interface Answers {
  readonly first_response: Answer;
  readonly confirmation: Answer;
  readonly resolution: Answer | null;
}

export function answer(question: Question): Answers {
  const log = write(question);
  const { rules, opened, asOf } = question;
  const first = (...names: string[]) => {
    const known = names.flatMap((name) => log.firsts.get(name) ?? []);
    return known.length ? Math.min(...known) : null;
  };
  const waiting = (minute: number) => log.waiting[minute] ?? false;
  const response: Clock = {
    ...{ metric: "first_response", start: opened.minute },
    stop: rules.resolveIsResponse ? first("reply", "resolve") : first("reply"),
    still: rules.responsePauses ? waiting : () => false,
  };
  const asking: Clock = {
    metric: "confirmation",
    start: opened.minute,
    stop: first("confirm", "refuse", "resolve"),
    still: waiting,
  };
  let confirmation = count(question, log, asking);
  const limit = asking.stop ?? log.firsts.get("cancel") ?? asOf;
  let deemed: number | null = null;
  if (rules.deemedConfirmation && confirmation.outcome === "breached") {
    deemed = confirmation.dueAt ?? null;
    if (deemed !== null && deemed < limit)
      confirmation = { ...count(question, log, { ...asking, stop: deemed }), outcome: "breached", dueAt: deemed };
  }
  return {
    first_response: count(question, log, response),
    confirmation,
    resolution: resolutionOf(question, log, deemed),
  };
}

function resolutionOf(question: Question, log: Log, deemed: number | null): Answer | null {
  const { rules, opened } = question;
  const [said = NEVER, unsaid = NEVER] = [log.firsts.get("confirm"), log.firsts.get("unsaid")];
  const begun = Math.min(said, unsaid, deemed ?? NEVER);
  const fromOpening =
    rules.resolutionStart === "created" || (begun === unsaid && unsaid < Math.min(said, deemed ?? NEVER));
  if (!fromOpening && begun === NEVER) return null;
  const start = fromOpening ? opened.minute : begun;
  const free = fromOpening && rules.resolutionStart === "confirmed" ? unsaid : 0;
  const waited = (minute: number) => minute >= free && (log.waiting[minute] ?? false);
  const lasting = log.closings.find(([, to]) => to === null)?.[0] ?? null;
  const isClosed = (minute: number) =>
    rules.reopen === "resume" && log.closings.some(([from, to]) => to !== null && minute >= from && minute < to);
  if (rules.reopen !== "restart")
    return count(question, log, {
      metric: "resolution",
      start,
      stop: lasting,
      still: (minute) => waited(minute) || isClosed(minute),
    });
  const restart = log.closings.findLast(([from, to]) => to !== null && from >= start)?.[1];
  return count(question, log, { metric: "resolution", start: restart ?? start, stop: lasting, still: waited });
}
