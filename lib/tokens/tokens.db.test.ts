import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inScope } from "@/lib/db/client";
import { removeMember } from "@/lib/members/commands";
import { accountLog } from "@/lib/members/queries";
import { givenAccount, givenDatabase, givenVendor, value, WEDNESDAY } from "@/scripts/db/given";
import { createFeed, createToken, endFeed, revokeToken } from "./commands";
import { carried, feedOf, tokensOf } from "./queries";
import { MOST_TOKENS } from "./schema";

let database: Awaited<ReturnType<typeof givenDatabase>>;
let account: Awaited<ReturnType<typeof givenAccount>>;
let other: Awaited<ReturnType<typeof givenAccount>>;

beforeAll(async () => {
  database = await givenDatabase();
  const vendor = await givenVendor();
  account = await givenAccount(vendor, "alpha", "pro");
  other = await givenAccount(vendor, "beta", "pro");
});
afterAll(() => database?.end());

const DAY = 86_400_000;
const asked = { name: "看板", scopes: ["tickets", "report"], days: "30" };
const made = async (by = account.owner, input: object = asked, at = WEDNESDAY) =>
  value(await createToken(by, input, at)).token;

describe("SEC-18 an API token", () => {
  it("stands for a reader of its account until its last instant, and is stored as a hash", async () => {
    const token = await made();
    const found = await carried(token, "api", WEDNESDAY);
    expect(found).toMatchObject({
      actor: { role: "viewer", accountId: account.owner.accountId, userId: account.owner.userId },
      scopes: ["tickets", "report"],
    });
    const end = WEDNESDAY + 30 * DAY;
    expect(await carried(token, "api", end - 1)).not.toBeNull();
    expect(await carried(token, "api", end)).toBeNull();
    expect(await carried(token, "feed", WEDNESDAY)).toBeNull();
    expect(await carried(`${token}x`, "api", WEDNESDAY)).toBeNull();
    expect(await carried("", "api", WEDNESDAY)).toBeNull();
    const rows = await inScope("system", (tx) => tx.apiToken.findMany());
    expect(JSON.stringify(rows)).not.toContain(token.slice(3));
  });

  it("tells when it was used last, to the minute, and no longer works once revoked", async () => {
    const token = await made(account.owner, { ...asked, name: "用一次" });
    const mine = async () => (await tokensOf(account.owner)).find(({ name }) => name === "用一次");
    expect(await mine()).toMatchObject({ lastUsedAt: null, expiresAt: WEDNESDAY + 30 * DAY });
    await carried(token, "api", WEDNESDAY + 90_000);
    expect(await mine()).toMatchObject({ lastUsedAt: Math.floor((WEDNESDAY + 90_000) / 60_000) * 60_000 });
    const id = (await mine())?.id ?? "";
    value(await revokeToken(other.owner, id, WEDNESDAY)); // not theirs: nothing happens
    expect(await carried(token, "api", WEDNESDAY)).not.toBeNull();
    value(await revokeToken(account.owner, id, WEDNESDAY));
    value(await revokeToken(account.owner, id, WEDNESDAY));
    expect(await carried(token, "api", WEDNESDAY)).toBeNull();
    const acts = (await accountLog(account.owner)).filter(({ subject }) => subject === "用一次").map(({ act }) => act);
    expect(acts.sort()).toEqual(["token_made", "token_revoked"]);
  });

  it("is the owner's to make, and says what is wrong by field", async () => {
    for (const actor of [account.member, account.viewer]) {
      expect(await createToken(actor, asked, WEDNESDAY)).toMatchObject({ refusal: { code: "forbidden" } });
      expect(await tokensOf(actor)).toEqual([]);
    }
    const wrong = await createToken(account.owner, { name: " ", scopes: [], days: "31" }, WEDNESDAY);
    expect(wrong).toMatchObject({
      refusal: { code: "invalid", fields: { name: "required", scopes: "required", days: "invalid" } },
    });
    expect(await createToken(account.owner, { ...asked, scopes: ["desk"] }, WEDNESDAY)).toMatchObject({ ok: false });
  });

  it("dies with its maker's membership", async () => {
    const vendor = await givenAccount(await givenVendor(), "gamma", "pro");
    const token = await made(vendor.owner);
    await inScope("system", (tx) =>
      tx.member.update({ where: { userId: vendor.member.userId }, data: { role: "owner" } }),
    );
    value(await removeMember({ ...vendor.member, role: "owner" }, vendor.owner.userId, WEDNESDAY));
    expect(await carried(token, "api", WEDNESDAY)).toBeNull();
  });

  it("SEC-01 is not seen by another account, and there are at most so many", async () => {
    expect(await tokensOf(other.owner)).toEqual([]);
    for (let count = 0; count < MOST_TOKENS; count++) await made(other.owner);
    expect(await createToken(other.owner, asked, WEDNESDAY)).toMatchObject({ refusal: { code: "token.too_many" } });
    // those long past their end make room
    await made(other.owner, asked, WEDNESDAY + 61 * DAY);
  });
});

describe("a calendar feed", () => {
  it("is each member's own; a new address takes the old one's place, and ends when told", async () => {
    const first = value(await createFeed(account.viewer, WEDNESDAY)).token;
    expect(await carried(first, "feed", WEDNESDAY + 1000 * DAY)).toMatchObject({
      actor: { userId: account.viewer.userId },
    });
    expect(await carried(first, "api", WEDNESDAY)).toBeNull();
    const second = value(await createFeed(account.viewer, WEDNESDAY)).token;
    const members = value(await createFeed(account.member, WEDNESDAY)).token;
    expect(await carried(first, "feed", WEDNESDAY)).toBeNull();
    expect(await carried(second, "feed", WEDNESDAY)).not.toBeNull();
    expect(await feedOf(account.viewer)).toMatchObject({ createdAt: WEDNESDAY });
    await endFeed(account.viewer);
    expect(await feedOf(account.viewer)).toBeNull();
    expect(await carried(second, "feed", WEDNESDAY)).toBeNull();
    expect(await carried(members, "feed", WEDNESDAY)).not.toBeNull();
  });
});
