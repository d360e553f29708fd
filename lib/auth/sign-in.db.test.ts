import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { inScope } from "@/lib/db/client";
import { forgetEnv } from "@/lib/env";
import { givenAccount, givenAgent, givenDatabase, givenVendor } from "@/scripts/db/given";
import { adapter, endSession, storeSession } from "./adapter";
import { becomeDemoPerson, isSetupToken, issueSetupToken, setUpFirstLead } from "./commands";
import { demoPeople, identityOf, isDemo, maySignIn } from "./queries";
import { newToken, tokenHash } from "./token";

let database: Awaited<ReturnType<typeof givenDatabase>>;
let account: Awaited<ReturnType<typeof givenAccount>>;
const soon = () => new Date(performance.timeOrigin + performance.now() + 600_000);
const past = () => new Date(performance.timeOrigin + performance.now() - 1000);

beforeAll(async () => {
  database = await givenDatabase();
});
afterAll(() => database?.end());

describe("SEC-42 the first lead", () => {
  const lead = { name: "顾清", email: "lead@vendor.example", locale: "zh" } as const;

  it("is set up by the newest link only, and by one person only", async () => {
    const [older, token] = [await issueSetupToken(), await issueSetupToken()];
    if (!older || !token) throw new Error("no link");
    expect(await isSetupToken(older)).toBe(false);
    expect(await isSetupToken(token)).toBe(true);
    expect(await isSetupToken("guess")).toBe(false);
    const tries = ["a@vendor.example", "b@vendor.example", "c@vendor.example"].map((email) =>
      setUpFirstLead({ ...lead, email, token }),
    );
    const results = await Promise.all(tries);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await isSetupToken(token)).toBe(false);
    expect(await issueSetupToken()).toBeNull();
  });
});

describe("signing in", () => {
  beforeAll(async () => {
    account = await givenAccount(await givenVendor(), "alpha");
  });

  it("is for people somebody put there, not for whoever asks", async () => {
    expect(await maySignIn("owner@alpha.example")).toBe(true);
    expect(await maySignIn("nobody@alpha.example")).toBe(false);
    expect(() => adapter.createUser()).toThrow();
  });

  it("SEC-15 keeps tokens as hashes, spends each once, for one address", async () => {
    const [token, identifier] = [newToken(), "owner@alpha.example"];
    await adapter.createVerificationToken({ identifier, token, expires: soon() });
    const stored = await inScope("system", (tx) => tx.signInToken.findMany({ where: { identifier } }));
    expect(JSON.stringify(stored)).not.toContain(token);
    expect(await adapter.useVerificationToken({ identifier: "member@alpha.example", token })).toBeNull();
    const spent = await Promise.all([1, 2, 3, 4].map(() => adapter.useVerificationToken({ identifier, token })));
    expect(spent.filter(Boolean)).toHaveLength(1);
  });

  it("SEC-13 a session is a row: hashed, and dead when it is gone", async () => {
    const sessionToken = newToken();
    await storeSession({ sessionToken, userId: account.owner.userId, expires: soon() });
    const rows = await inScope("system", (tx) => tx.session.findMany({ where: { userId: account.owner.userId } }));
    expect(rows.map((row) => row.tokenHash)).toEqual([tokenHash(sessionToken)]);
    expect((await adapter.getSessionAndUser(sessionToken))?.user.id).toBe(account.owner.userId);
    await endSession(sessionToken);
    expect(await adapter.getSessionAndUser(sessionToken)).toBeNull();
  });

  it("SEC-14 a session ends after its longest time, however busy", async () => {
    const sessionToken = newToken();
    await storeSession({ sessionToken, userId: account.member.userId, expires: soon() });
    const longAgo = new Date(past().getTime() - 7 * 86_400_000);
    await inScope("system", (tx) =>
      tx.session.updateMany({ where: { tokenHash: tokenHash(sessionToken) }, data: { createdAt: longAgo } }),
    );
    expect(await adapter.getSessionAndUser(sessionToken)).toBeNull();
  });

  it("SEC-09 a disabled person is nobody from the next request on", async () => {
    const { userId } = account.viewer;
    const sessionToken = newToken();
    await storeSession({ sessionToken, userId, expires: soon() });
    await inScope("system", (tx) => tx.user.update({ where: { id: userId }, data: { disabledAt: past() } }));
    expect(await adapter.getSessionAndUser(sessionToken)).toBeNull();
    expect(await identityOf(userId)).toBeNull();
    expect(await maySignIn("viewer@alpha.example")).toBe(false);
  });

  it("SEC-17 an outside identity is issuer and subject, never the address alone", async () => {
    process.env.OIDC_ISSUER = "https://id.acme.example";
    forgetEnv();
    const known = { provider: "oidc", providerAccountId: "subject-1" };
    expect(await adapter.getUserByAccount(known)).toBeNull();
    await adapter.linkAccount({ ...known, userId: account.owner.userId, type: "oauth" });
    expect((await adapter.getUserByAccount(known))?.id).toBe(account.owner.userId);
    process.env.OIDC_ISSUER = "https://id.other.example";
    forgetEnv();
    expect(await adapter.getUserByAccount(known)).toBeNull();
  });
});

describe("demo people", () => {
  beforeEach(() => forgetEnv());

  it("do not exist unless both the process and the data are a demo", async () => {
    process.env.BACKSTOP_DEMO = "1";
    expect(await isDemo()).toBe(false);
    await inScope("system", (tx) => tx.setting.create({ data: { key: "demo", value: { done: true } } }));
    expect(await isDemo()).toBe(true);
    process.env.BACKSTOP_DEMO = "0";
    forgetEnv();
    expect(await isDemo()).toBe(false);
    expect(await demoPeople()).toEqual([]);
    expect((await becomeDemoPerson(account.owner.userId)).ok).toBe(false);
  });

  it("are listed with their account, and nobody else can be become", async () => {
    process.env.BACKSTOP_DEMO = "1";
    await givenAgent("ada");
    const people = await demoPeople();
    expect(people.find(({ userId }) => userId === account.owner.userId)).toMatchObject({
      kind: "member",
      accountName: "alpha Ltd",
      tier: "pro",
    });
    expect((await becomeDemoPerson(account.owner.userId)).ok).toBe(true);
    expect((await becomeDemoPerson(crypto.randomUUID())).ok).toBe(false);
  });
});
