/** F-20: SIGTERM while requests are being answered. */
import { runningServer } from "../db/server-process";
import { completeDrafts, type Draft, type Member, ticketsOf } from "./member";
import { descendants } from "./processes";
import { checkUrl, cookieHeader, openForm, request, submittedNumber } from "./requests";
import { type Portal, type Stack, stopPortal } from "./stack";
import { assert } from "./told";

const READERS = 6;
const SUBMITTERS = 2;
const DRAFTS = 60;
const LOAD_MS = 2_000;
const LIMIT_MS = 30_000;

interface Outcome {
  readonly draft?: Draft;
  readonly startedAt: number;
  readonly endedAt: number;
  readonly status: number;
  readonly number: number | null;
  readonly error?: string;
}

export async function stopUnderLoad(stack: Stack, portal: Portal, member: Member) {
  const drafts = await completeDrafts(stack, member, DRAFTS);
  const outcomes: Outcome[] = [];
  let loading = true;
  const loads = [
    ...Array.from({ length: READERS }, (_, index) => read(stack, member, index, outcomes, () => loading)),
    ...Array.from({ length: SUBMITTERS }, () => submit(stack, member, drafts.values(), outcomes, () => loading)),
  ];
  await new Promise((resolve) => setTimeout(resolve, LOAD_MS));
  const pids = descendants(portal.process.pid ?? 0).map(({ pid }) => pid);
  const asked = performance.now();
  const took = await stopPortal(portal);
  loading = false;
  await Promise.all(loads);
  assert(took <= LIMIT_MS, `took ${Math.round(took)} ms`);
  assert(runningServer(stack.home) === null, "the database still runs");
  assert(!pids.some(isRunning), "processes were left behind");
  return judge(stack, outcomes, asked, took);
}

async function judge(stack: Stack, outcomes: readonly Outcome[], asked: number, took: number): Promise<string> {
  const inFlight = outcomes.filter(({ startedAt, endedAt }) => startedAt <= asked && endedAt > asked);
  const failed = outcomes.filter(({ startedAt, status }) => startedAt <= asked && (status === 0 || status >= 400));
  assert(
    failed.length === 0,
    `${failed.length} failed: ${[...new Set(failed.map(({ status, error }) => error ?? status))].join(", ")}`,
  );
  const broken = outcomes.filter(({ status }) => status >= 500);
  assert(broken.length === 0, `${broken.length} answered ${broken[0]?.status} after the signal`);
  assert(inFlight.length > 0, "nothing was in flight");
  await everyAcknowledgedIsThere(stack, outcomes);
  const submitted = outcomes.filter(({ number }) => number).length;
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
    const outcome = await timed(() => request(url, { headers: cookieHeader(member) }));
    outcomes.push(outcome);
    if (outcome.error) await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

async function submit(stack: Stack, member: Member, drafts: Iterator<Draft>, outcomes: Outcome[], goOn: () => boolean) {
  for (let next = drafts.next(); goOn() && !next.done; next = drafts.next()) {
    const draft = next.value;
    const form = await openForm(stack, member, draft).catch(() => null);
    if (!form) return; // stopped: no page, nothing to submit
    outcomes.push({ draft, ...(await timed(() => request(checkUrl(stack, draft), form))) });
  }
}

async function timed(work: () => ReturnType<typeof request>): Promise<Outcome> {
  const startedAt = performance.now();
  return work().then(
    (answer) => ({ startedAt, endedAt: performance.now(), status: answer.status, number: submittedNumber(answer) }),
    (error: Error) => ({ startedAt, endedAt: performance.now(), status: 0, number: null, error: error.message }),
  );
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
