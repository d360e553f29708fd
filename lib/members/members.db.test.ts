import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { maySignIn } from "@/lib/auth/queries";
import { actorOf } from "@/lib/auth/scope";
import { inScope } from "@/lib/db/client";
import { openTicket } from "@/lib/tickets/commands";
import { readTicket } from "@/lib/tickets/queries";
import { aTicket, givenAccount, givenAgent, givenDatabase, givenVendor, value, WEDNESDAY } from "@/scripts/db/given";
import { acceptInvitation, changeRole, invite, removeMember, withdrawInvitation } from "./commands";
import { accountLog, invitationsOf, membersOf } from "./queries";
import { INVITATION_MS } from "./schema";

let database: Awaited<ReturnType<typeof givenDatabase>>;
let account: Awaited<ReturnType<typeof givenAccount>>;
let other: Awaited<ReturnType<typeof givenAccount>>;

beforeAll(async () => {
  database = await givenDatabase();
  const vendor = await givenVendor();
  account = await givenAccount(vendor, "alpha", "pro");
  other = await givenAccount(vendor, "beta", "pro");
  await givenAgent("ada");
});
afterAll(() => database?.end());

const asked = (email: string, role = "member") => ({ email, name: "新同事", role });
const invited = async (email: string, role = "member", by = account.owner) =>
  value(await invite(by, asked(email, role), WEDNESDAY)).token;
const joined = async (email: string, role = "member") => {
  const { userId } = value(await acceptInvitation(await invited(email, role), WEDNESDAY));
  return userId;
};
const LAST = WEDNESDAY + INVITATION_MS;

describe("an invitation", () => {
  it("SEC-15 makes a member of who holds the link, once, until its last instant", async () => {
    const token = await invited("one@new.example", "viewer");
    expect(await maySignIn("one@new.example")).toBe(false);
    const { userId } = value(await acceptInvitation(token, LAST));
    expect(await actorOf(userId)).toMatchObject({ kind: "member", role: "viewer", accountId: account.owner.accountId });
    expect(await maySignIn("one@new.example")).toBe(true);
    expect(await acceptInvitation(token, LAST)).toMatchObject({ refusal: { code: "invitation.spent" } });
    const late = await invited("late@new.example");
    expect(await acceptInvitation(late, LAST + 1000)).toMatchObject({ refusal: { code: "invitation.spent" } });
    expect(await acceptInvitation("made up", WEDNESDAY)).toMatchObject({ refusal: { code: "invitation.spent" } });
  });

  it("is stored as a hash, spent once by two at a time, and its place is taken by a second one", async () => {
    const first = await invited("two@new.example");
    const rows = await inScope("system", (tx) => tx.invitation.findMany());
    expect(JSON.stringify(rows)).not.toContain(first);
    const second = await invited("two@new.example", "owner");
    expect((await acceptInvitation(first, WEDNESDAY)).ok).toBe(false);
    const both = await Promise.all([1, 2].map(() => acceptInvitation(second, WEDNESDAY)));
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it("is withdrawn by an owner of the account alone", async () => {
    const token = await invited("three@new.example");
    const open = (await invitationsOf(account.owner, WEDNESDAY)).find(({ email }) => email === "three@new.example");
    expect(open).toBeDefined();
    value(await withdrawInvitation(other.owner, open?.id ?? "", WEDNESDAY));
    expect(await invitationsOf(account.owner, WEDNESDAY)).toContainEqual(open);
    expect(await invitationsOf(account.member, WEDNESDAY)).toEqual([]);
    value(await withdrawInvitation(account.owner, open?.id ?? "", WEDNESDAY));
    expect((await acceptInvitation(token, WEDNESDAY)).ok).toBe(false);
  });

  it("SEC-12 of an address elsewhere is answered like any other, and refused to who opens it", async () => {
    for (const email of ["member@beta.example", "ada@vendor.example"]) {
      const token = await invited(email);
      expect(await acceptInvitation(token, WEDNESDAY)).toMatchObject({ refusal: { code: "invitation.known" } });
    }
    expect(await actorOf(other.member.userId)).toMatchObject({ accountId: other.member.accountId });
    expect(await invite(account.owner, asked("member@alpha.example"), WEDNESDAY)).toMatchObject({
      refusal: { code: "member.known" },
    });
  });

  it("SEC-08 is of a whole address, a name and a role, and of nothing more", async () => {
    for (const [input, field] of [
      [{ ...asked("nobody"), email: "nobody" }, "email"],
      [{ ...asked("a@b.example"), name: " " }, "name"],
      [{ ...asked("a@b.example"), role: "lead" }, "role"],
    ] as const) {
      const refused = await invite(account.owner, input, WEDNESDAY);
      expect(refused.ok ? [] : Object.keys(refused.refusal.fields ?? {})).toContain(field);
    }
    const more = { ...asked("a@b.example"), accountId: other.owner.accountId };
    expect((await invite(account.owner, more, WEDNESDAY)).ok).toBe(false);
  });
});

describe("members", () => {
  it("SEC-01 are seen by their account, their addresses by its owner", async () => {
    const seen = await membersOf(account.owner);
    expect(seen.map(({ email }) => email)).toContain("member@alpha.example");
    expect(seen.map(({ email }) => email)).not.toContain("member@beta.example");
    expect((await membersOf(account.viewer)).every(({ email }) => email === null)).toBe(true);
  });

  it("SEC-09 change with the next request, by an owner of their account alone", async () => {
    const userId = await joined("four@new.example");
    for (const stranger of [account.member, account.viewer])
      expect(await changeRole(stranger, userId, "owner", WEDNESDAY)).toMatchObject({ refusal: { code: "forbidden" } });
    expect(await changeRole(other.owner, userId, "owner", WEDNESDAY)).toMatchObject({ refusal: { code: "not_found" } });
    expect(await removeMember(other.owner, userId, WEDNESDAY)).toMatchObject({ refusal: { code: "not_found" } });
    expect((await changeRole(account.owner, userId, "lead", WEDNESDAY)).ok).toBe(false);
    value(await changeRole(account.owner, userId, "viewer", WEDNESDAY));
    expect(await actorOf(userId)).toMatchObject({ role: "viewer" });
  });

  it("SEC-09 who are removed lose every session and the way in; their tickets keep their name; they may come back", async () => {
    const userId = await joined("five@new.example");
    const actor = await actorOf(userId);
    if (actor?.kind !== "member") throw new Error("not a member");
    const { number } = value(await openTicket(actor, aTicket({}), WEDNESDAY));
    const session = { tokenHash: "h", userId, createdAt: new Date(WEDNESDAY), expiresAt: new Date(LAST) };
    await inScope("system", (tx) => tx.session.create({ data: session }));
    value(await removeMember(account.owner, userId, WEDNESDAY));
    expect(await actorOf(userId)).toBeNull();
    expect(await maySignIn("five@new.example")).toBe(false);
    expect(await inScope("system", (tx) => tx.session.count({ where: { userId } }))).toBe(0);
    expect((await membersOf(account.owner)).map((member) => member.userId)).not.toContain(userId);
    expect(JSON.stringify((await readTicket(account.owner, number, WEDNESDAY))?.timeline)).toContain("新同事");
    expect(await removeMember(account.owner, userId, WEDNESDAY)).toMatchObject({ refusal: { code: "not_found" } });
    expect(await joined("five@new.example", "viewer")).toBe(userId);
    expect(await actorOf(userId)).toMatchObject({ role: "viewer" });
  });

  it("never lose the last owner, not even by two acts at once", async () => {
    const { userId } = other.owner;
    expect(await changeRole(other.owner, userId, "member", WEDNESDAY)).toMatchObject({
      refusal: { code: "member.last_owner" },
    });
    expect(await removeMember(other.owner, userId, WEDNESDAY)).toMatchObject({
      refusal: { code: "member.last_owner" },
    });
    const second = value(await acceptInvitation(await invited("six@new.example", "owner", other.owner), WEDNESDAY));
    const both = await Promise.all([
      removeMember(other.owner, userId, WEDNESDAY),
      removeMember(other.owner, second.userId, WEDNESDAY),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  });
});

describe("SEC-40 the log of an account", () => {
  it("names every act with who, before and after, and is the account's own", async () => {
    const log = await accountLog(account.owner);
    expect(new Set(log.map(({ act }) => act))).toEqual(new Set(["invited", "withdrawn", "joined", "role", "removed"]));
    expect(log.find(({ act }) => act === "role")).toMatchObject({
      ...{ by: "owner of alpha", subject: "新同事", before: "member", after: "viewer" },
    });
    expect(await accountLog(account.member)).toEqual([]);
    expect((await accountLog(other.owner)).some(({ by }) => by === "owner of alpha")).toBe(false);
  });

  it("is added to and never changed", async () => {
    await expect(inScope("system", (tx) => tx.$executeRaw`UPDATE account_log SET act = 'nothing'`)).rejects.toThrow(
      /permission denied/,
    );
    await expect(inScope("system", (tx) => tx.$executeRaw`DELETE FROM account_log`)).rejects.toThrow(
      /permission denied/,
    );
  });
});
