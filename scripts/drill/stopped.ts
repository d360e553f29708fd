/** F-20: SIGTERM while requests are being answered. */
import { runningServer } from "../db/server-process";
import { completeDrafts, type Draft, type Member, ticketsOf } from "./member";
import { commandOf, descendants } from "./processes";
import { checkUrl, cookieHeader, openForm, request, submittedNumber } from "./requests";
import { type Portal, type Stack, stopPortal } from "./stack";
import { assert } from "./told";

const READERS = 6;
const SUBMITTERS = 2;
const DRAFTS = 60;
const LOAD_LIMIT_MS = 30_000;
/** The signal comes in the middle of the load, not while the first pages are still being made. */
const ENOUGH_SUBMISSIONS = 12;
const LIMIT_MS = 30_000;

interface Outcome {
  readonly draft?: Draft;
  /** undefined: the server never took it */
  readonly takenAt?: number;
  readonly endedAt: number;
  readonly status: number;
  readonly number: number | null;
  readonly error?: string;
}

export async function stopUnderLoad(stack: Stack, portal: Portal, member: Member) {
  const drafts = await completeDrafts(stack, member, DRAFTS);
  const outcomes: Outcome[] = [];
  const waiting = drafts.values();
  let loading = true;
  const loads = [
    ...Array.from({ length: READERS }, (_, index) => read(stack, member, index, outcomes, () => loading)),
    ...Array.from({ length: SUBMITTERS }, () => submit(stack, member, waiting, outcomes, () => loading)),
  ];
  const before = descendants(portal.process.pid ?? 0);
  await underWay(outcomes);
  const asked = performance.now();
  const took = await stopPortal(portal);
  loading = false;
  await Promise.all(loads);
  assert(took <= LIMIT_MS, `took ${Math.round(took)} ms`);
  assert(runningServer(stack.home) === null, "the database still runs");
  const left = before.filter(({ pid, command }) => command && commandOf(pid) === command);
  assert(left.length === 0, `left behind: ${left.map(({ command }) => command).join(", ")}`);
  return judge(stack, outcomes, asked, took);
}

async function underWay(outcomes: readonly Outcome[]): Promise<void> {
  const end = performance.now() + LOAD_LIMIT_MS;
  while (outcomes.filter(({ number }) => number).length < ENOUGH_SUBMISSIONS && performance.now() < end)
    await new Promise((resolve) => setTimeout(resolve, 10));
}

/**
 * In flight is what the server had taken when the signal came. A connection it never took (refused, or still waiting in
 * the kernel when it stopped listening) failed before it began, as any does after the stop.
 */
async function judge(stack: Stack, outcomes: readonly Outcome[], asked: number, took: number): Promise<string> {
  const taken = outcomes.filter(({ takenAt, endedAt }) => takenAt !== undefined || endedAt <= asked);
  const inFlight = taken.filter(({ takenAt = 0, endedAt }) => takenAt <= asked && endedAt > asked);
  const failed = taken.filter(({ status }) => status === 0 || status >= 400);
  assert(
    failed.length === 0,
    `${failed.length} failed: ${[...new Set(failed.map(({ status, error }) => error ?? status))].join(", ")}`,
  );
  assert(inFlight.length > 0, "nothing was in flight");
  await everyAcknowledgedIsThere(stack, outcomes);
  const submitted = outcomes.filter(({ number }) => number).length;
  assert(submitted > 0, "nothing was submitted");
  return `${outcomes.length} requests, ${submitted} submissions, ${inFlight.length} in flight at the signal, none failed; stopped in ${(took / 1000).toFixed(1)} s`;
}

async function everyAcknowledgedIsThere(stack: Stack, outcomes: readonly Outcome[]): Promise<void> {
  const submitted = outcomes.flatMap(({ draft, number }) => (draft ? [{ draft, number }] : []));
  const stored = await ticketsOf(
    stack,
    submitted.map(({ draft }) => draft),
  );
  for (const [index, { number }] of submitted.entries()) {
    const numbers = stored[index] ?? [];
    assert(numbers.length <= 1, `one draft became ${numbers.join(" and ")}`);
    assert(number === null || numbers[0] === number, `acknowledged ${number} is not there`);
  }
}

const PAGES = [
  "/zh/tickets",
  "/zh/help/search?q=推送证书",
  "/api/v1/tickets",
  "/zh/account/sla",
  "/zh/help",
  "/en/tickets",
];

async function read(stack: Stack, member: Member, index: number, outcomes: Outcome[], goOn: () => boolean) {
  for (let turn = index; goOn(); turn++) {
    const url = encodeURI(stack.baseUrl + PAGES[turn % PAGES.length]);
    const outcome = await timed((onTaken) => request(url, { headers: cookieHeader(member), onTaken }));
    outcomes.push(outcome);
    if (outcome.error) await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

async function submit(stack: Stack, member: Member, drafts: Iterable<Draft>, outcomes: Outcome[], goOn: () => boolean) {
  for (const draft of drafts) {
    if (!goOn()) return;
    const form = await openForm(stack, member, draft).catch(() => null);
    if (!form) return; // stopped: no page, nothing to submit
    outcomes.push({ draft, ...(await timed((onTaken) => request(checkUrl(stack, draft), { ...form, onTaken }))) });
  }
}

async function timed(work: (onTaken: () => void) => ReturnType<typeof request>): Promise<Outcome> {
  let takenAt: number | undefined;
  const taken = () => {
    takenAt = performance.now();
  };
  return work(taken).then(
    (answer) => ({ takenAt, endedAt: performance.now(), status: answer.status, number: submittedNumber(answer) }),
    (error: Error) => ({ takenAt, endedAt: performance.now(), status: 0, number: null, error: error.message }),
  );
}
