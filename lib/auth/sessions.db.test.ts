import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { preciseNow } from "@/lib/now";
import { givenAccount, givenDatabase, givenVendor } from "@/scripts/db/given";
import { adapter, storeSession } from "./adapter";
import { endSessions } from "./commands";
import { sessionId, sessionsOf } from "./queries";
import { newToken, tokenHash } from "./token";

let database: Awaited<ReturnType<typeof givenDatabase>>;
let account: Awaited<ReturnType<typeof givenAccount>>;

beforeAll(async () => {
  database = await givenDatabase();
  account = await givenAccount(await givenVendor(), "alpha", "pro");
});
afterAll(() => database?.end());

async function signedIn(userId: string, forMs = 60_000): Promise<string> {
  const sessionToken = newToken();
  await storeSession({ sessionToken, userId, expires: new Date(preciseNow() + forMs) });
  return sessionToken;
}
const isOpen = async (token: string) => (await adapter.getSessionAndUser(token)) !== null;

describe("SEC-14 a person's sessions", () => {
  it("are told to their owner without a token, those that live, and which one asks", async () => {
    const { userId } = account.viewer;
    const [one, two] = [await signedIn(userId), await signedIn(userId)];
    await signedIn(userId, -1000);
    await signedIn(account.owner.userId);
    const seen = await sessionsOf(userId, tokenHash(two), preciseNow());
    expect(seen).toHaveLength(2);
    expect(seen.filter(({ isThis }) => isThis).map(({ id }) => id)).toEqual([sessionId(tokenHash(two))]);
    for (const token of [one, two]) expect(JSON.stringify(seen)).not.toContain(tokenHash(token));
  });

  it("end one by one, or all but the one that asks, and are dead at once; nobody ends another's", async () => {
    const { userId } = account.member;
    const [one, two, three] = [await signedIn(userId), await signedIn(userId), await signedIn(userId)];
    const theirs = await signedIn(account.owner.userId);
    await endSessions(userId, { id: sessionId(tokenHash(one)) });
    expect([await isOpen(one), await isOpen(two), await isOpen(three)]).toEqual([false, true, true]);
    await endSessions(userId, { id: sessionId(tokenHash(theirs)) });
    for (const id of ["", "%", "_".repeat(16)]) await endSessions(userId, { id });
    expect([await isOpen(theirs), await isOpen(two)]).toEqual([true, true]);
    await endSessions(userId, { but: tokenHash(two) });
    expect([await isOpen(two), await isOpen(three), await isOpen(theirs)]).toEqual([true, false, true]);
  });
});
