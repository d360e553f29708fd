/** F-03: many submissions of one draft at once are one ticket, and all of them are told the same. */

import { completeDrafts, type Member } from "./member";
import { checkUrl, openForm, request, submittedNumber } from "./requests";
import type { Stack } from "./stack";
import { assert } from "./told";
import { expectOneEach } from "./web-killed";

const PARALLEL = 50;

export async function submitInParallel(stack: Stack, member: Member) {
  const [draft] = await completeDrafts(stack, member, 1);
  assert(draft, "no draft");
  const form = (await openForm(stack, member, draft)) ?? {};
  const answers = await Promise.all(Array.from({ length: PARALLEL }, () => request(checkUrl(stack, draft), form)));
  const told = new Set(answers.map((answer) => `${answer.status} ${answer.headers.location} ${answer.body}`));
  assert(told.size === 1, `told differently: ${[...told].join(" | ").slice(0, 500)}`);
  const [first] = answers;
  await expectOneEach(stack, [draft], [(first && submittedNumber(first)) ?? undefined]);
  return `${PARALLEL} submissions of one draft, one ticket, one answer`;
}
