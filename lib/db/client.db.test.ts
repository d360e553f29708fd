import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { AccountScope } from "@/lib/auth/policy";
import { actOnTicket, openTicket } from "@/lib/tickets/commands";
import { aTicket, givenAccount, givenAgent, givenDatabase, givenVendor, value, WEDNESDAY } from "@/scripts/db/given";
import { inScope, open, type Scope, type Tx } from "./client";

type Account = Awaited<ReturnType<typeof givenAccount>>;
let database: Awaited<ReturnType<typeof givenDatabase>>;
let alpha: Account;
let beta: Account;

beforeAll(async () => {
  database = await givenDatabase();
  const vendor = await givenVendor();
  [alpha, beta] = [await givenAccount(vendor, "alpha"), await givenAccount(vendor, "beta")];
  const agent = await givenAgent("ada");
  for (const account of [alpha, beta]) {
    const { number } = value(
      await openTicket(account.member, aTicket({ title: `secret of ${account.id}` }), WEDNESDAY),
    );
    value(await actOnTicket(agent, number, { do: "note", body: `desk only about ${account.id}` }, WEDNESDAY));
  }
});
afterAll(() => database?.end());

const scopeOf = (account: Account): Scope => ({ account: account.id as AccountScope });
const TABLES = [
  "users",
  "identities",
  "sessions",
  "sign_in_tokens",
  "accounts",
  "members",
  "agents",
  "entitlements",
  "tickets",
  "ticket_events",
  "ticket_texts",
  "ticket_drafts",
  "idempotency_keys",
  "settings",
] as const;
const count = async (tx: Tx, table: string, where = "true") => {
  const [row] = await tx.$queryRawUnsafe<{ n: number }[]>(`SELECT count(*)::int AS n FROM ${table} WHERE ${where}`);
  return row?.n ?? -1;
};

describe("SEC-04 row-level security is a second wall", () => {
  it("shows an account only its own rows, whatever the query leaves out", async () => {
    await inScope(scopeOf(alpha), async (tx) => {
      for (const table of ["tickets", "ticket_events", "ticket_texts", "entitlements", "members"]) {
        expect(await count(tx, table), table).toBeGreaterThan(0);
        expect(await count(tx, table, `account_id <> '${alpha.id}'`), table).toBe(0);
      }
      expect(await count(tx, "accounts")).toBe(1);
    });
  });

  it("shows nothing at all without a scope", async () => {
    const client = open(database.appUrl, 1);
    for (const table of TABLES) {
      const [row] = await client.$queryRawUnsafe<{ n: number }[]>(`SELECT count(*)::int AS n FROM ${table}`);
      expect(row?.n, table).toBe(0);
    }
    await client.$disconnect();
  });

  it("gives visitors published data and not one row of an account", async () => {
    await inScope("public-aggregate", async (tx) => {
      expect(await count(tx, "sla_policies")).toBe(1);
      for (const table of [
        "users",
        "accounts",
        "members",
        "agents",
        "tickets",
        "ticket_events",
        "ticket_texts",
        "entitlements",
      ]) {
        expect(await count(tx, table), table).toBe(0);
      }
    });
  });

  it("keeps addresses, sessions and unsent drafts from the desk", async () => {
    await inScope("desk", async (tx) => {
      for (const table of ["sessions", "sign_in_tokens", "identities", "ticket_drafts", "idempotency_keys"])
        expect(await count(tx, table), table).toBe(0);
      expect(await count(tx, "tickets")).toBe(2);
    });
  });

  it("SEC-08 hides the desk's notes from their own account", async () => {
    const notes = "audience = 'desk'";
    await inScope(scopeOf(alpha), async (tx) => expect(await count(tx, "ticket_texts", notes)).toBe(0));
    await inScope("desk", async (tx) => expect(await count(tx, "ticket_texts", notes)).toBe(2));
  });

  it("refuses to write a row for another account", async () => {
    const data = {
      id: crypto.randomUUID(),
      accountId: beta.id,
      userId: beta.member.userId,
      answers: {},
      version: 1,
      createdAt: new Date(0),
      updatedAt: new Date(0),
    };
    await expect(inScope(scopeOf(alpha), (tx) => tx.ticketDraft.create({ data }))).rejects.toThrow(
      /row-level security/,
    );
  });

  it("refuses every change to a ledger, even to the portal itself", async () => {
    for (const change of [
      "UPDATE ticket_events SET type = 'x'",
      "DELETE FROM ticket_events",
      "UPDATE ticket_texts SET body = ''",
      "TRUNCATE ticket_events",
    ]) {
      await expect(
        inScope("system", (tx) => tx.$executeRawUnsafe(change)),
        change,
      ).rejects.toThrow(/permission denied/);
    }
  });

  it("refuses to start under a role that could step over it", async () => {
    const { closeDatabase } = await import("./client");
    const { forgetEnv } = await import("@/lib/env");
    await closeDatabase();
    process.env.DATABASE_URL = database.ownerUrl;
    forgetEnv();
    await expect(inScope("system", async () => 1)).rejects.toThrow(/superuser, bypasses row security or owns/);
    process.env.DATABASE_URL = database.appUrl;
    forgetEnv();
    await closeDatabase();
  });
});

describe("SEC-05 scopes never bleed through the pool", () => {
  it("keeps 1,000 alternating transactions over two connections apart", async () => {
    const client = open(database.appUrl, 2);
    const look = (account: Account) =>
      client.$transaction(async (tx) => {
        await tx.$executeRaw`SELECT set_config('app.scope', ${`account:${account.id}`}, true)`;
        return tx.ticket.findMany({ select: { accountId: true } });
      });
    for (let round = 0; round < 250; round++) {
      const seen = await Promise.all(
        [alpha, beta, alpha, beta].map(async (account) => ({ account, rows: await look(account) })),
      );
      for (const { account, rows } of seen) expect(rows).toEqual([{ accountId: account.id }]);
    }
    expect(await client.ticket.count()).toBe(0);
    await client.$disconnect();
  });
});
