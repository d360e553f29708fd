/** F-02: PostgreSQL is killed in the middle of submitting; the same web process finds it back by itself. */

import { completeDrafts, type Member } from "./member";
import { checkUrl, openForm, readyAgain, request, submitInTheEnd, submittedNumber } from "./requests";
import type { Portal, Stack } from "./stack";
import { assert, spread } from "./told";
import { expectOneEach } from "./web-killed";

const RECONNECT_LIMIT_MS = 30_000;

export async function killDatabaseMidSubmit(stack: Stack, portal: Portal, member: Member, rounds: number) {
  const drafts = await completeDrafts(stack, member, rounds);
  const web = portal.webPid();
  const seen: number[] = [];
  const times: number[] = [];
  for (const [round, draft] of drafts.entries()) {
    const form = (await openForm(stack, member, draft)) ?? {};
    const sent = request(checkUrl(stack, draft), form).then(submittedNumber, () => null);
    await new Promise((resolve) => setTimeout(resolve, (round * 37) % 400));
    const killed = portal.databasePid();
    process.kill(killed, "SIGKILL");
    const first = await sent;
    times.push(await databaseBack(stack, portal, killed));
    const number = await submitInTheEnd(stack, member, draft);
    assert(first === null || first === number, `acknowledged as ${first}, later ${number}`);
    seen.push(number);
  }
  assert(portal.webPid() === web, "the web process was restarted");
  await expectOneEach(stack, drafts, seen);
  return `${rounds} kills, ${rounds} drafts, ${rounds} tickets, ready again without restart of web after ${spread(times)}`;
}

/** A new server runs, and the web process reaches it. */
async function databaseBack(stack: Stack, portal: Portal, killed: number): Promise<number> {
  const from = performance.now();
  for (let pid = killed; pid === killed || pid === 0; pid = portal.databasePid()) {
    assert(performance.now() - from < RECONNECT_LIMIT_MS, "no new database server");
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  await readyAgain(stack, RECONNECT_LIMIT_MS);
  return performance.now() - from;
}
