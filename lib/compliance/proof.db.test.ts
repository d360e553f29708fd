import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newKeyPair, signText } from "@/lib/receipts/signing";
import { actOnTicket, checkTicket, openTicket } from "@/lib/tickets/commands";
import {
  aTicket,
  givenAccount,
  givenAgent,
  givenDatabase,
  givenVendor,
  HOUR,
  MINUTE,
  value,
  WEDNESDAY,
} from "@/scripts/db/given";
import { proveReport } from "./commands";
import { checkProof, type Proof, signedText } from "./proof";
import { publishedKeys, report } from "./queries";

const QUARTER = "2026-Q1";
const AS_OF = WEDNESDAY + 40 * 24 * HOUR;

let database: Awaited<ReturnType<typeof givenDatabase>>;
let account: Awaited<ReturnType<typeof givenAccount>>;
let other: Awaited<ReturnType<typeof givenAccount>>;
let proof: Proof;

beforeAll(async () => {
  database = await givenDatabase();
  const vendor = await givenVendor();
  account = await givenAccount(vendor, "alpha", "pro");
  other = await givenAccount(vendor, "beta", "pro");
  const agent = await givenAgent("ada");
  const act = async (number: number, command: Parameters<typeof actOnTicket>[2], at: number) =>
    value(await actOnTicket(agent, number, command, at));
  for (let filed = 0; filed < 6; filed++) {
    const at = WEDNESDAY + filed * 26 * HOUR;
    const { number } = value(await openTicket(account.member, aTicket({ severity: filed % 2 ? "S2" : "S3" }), at));
    if (filed === 5) await checkTicket(number, at + 20 * HOUR);
    await act(number, { do: "reply", body: "看到了", asksCustomer: false }, at + (filed === 4 ? 9 : 1) * HOUR);
    await act(number, { do: "note", body: "内部" }, at + 9 * HOUR);
    if (filed < 4) await act(number, { do: "confirm", how: "reproduced" }, at + 9 * HOUR + MINUTE);
    if (filed < 3) await act(number, { do: "resolve", summary: "好了" }, at + 10 * HOUR);
  }
  value(await openTicket(other.member, aTicket({ title: "别家的" }), WEDNESDAY));
  proof = JSON.parse(JSON.stringify(await proveReport(account.owner, QUARTER, AS_OF)));
});
afterAll(() => database?.end());

const codes = async (given: unknown) => [...new Set((await checkProof(given)).flaws.map(({ code }) => code))];
/** A file is as loose as this. */
interface Loose {
  report: { attainment: { metric: string; severity: string | null; met: number }[] };
  policies: Record<string, { tiers: Record<string, { targets: { first_response: { S2: { amount: number } } } }> }>;
  calendars: object;
  tickets: { pin: { tier: string }; events: { at: string; actor: object; hash: string }[] }[];
}
const changed = (change: (copy: Loose) => void): Proof => {
  const copy = structuredClone(proof);
  change(copy as unknown as Loose);
  return copy;
};
/** As somebody who signs their forgery with a key of their own. */
async function forged(change: (copy: Loose) => void): Promise<Proof> {
  const copy = changed(change);
  const { publicKey, privateKey } = await newKeyPair();
  const signature = { ...copy.signature, publicKey, value: await signText(privateKey, signedText(copy)) };
  return { ...copy, signature };
}

describe("N6 a report that can be checked", () => {
  it("holds: every chain, every figure, the signature, by a key that is published", async () => {
    const verdict = await checkProof(proof);
    expect(verdict.flaws).toEqual([]);
    expect(verdict.tickets).toBe(6);
    expect(verdict.events).toBeGreaterThan(20);
    expect(verdict.figures).toBeGreaterThan(100);
    const keys = await publishedKeys();
    expect(keys.map(({ publicKey }) => publicKey)).toEqual([proof.signature.publicKey]);
    expect(keys[0]?.fingerprint).toMatch(/^([0-9a-f]{4} ){15}[0-9a-f]{4}$/);
  });

  it("is the report of the page, and has no word of anybody in it, nor anything of another account", async () => {
    const page = await report(account.owner, QUARTER, AS_OF);
    expect(proof.report).toEqual(JSON.parse(JSON.stringify(page?.report)));
    const text = JSON.stringify(proof);
    for (const word of ["看到了", "内部", "好了", "别家的", other.member.accountId]) expect(text).not.toContain(word);
  });

  it("is signed with the same key next time, and is nobody's who has no such quarter", async () => {
    const again = await proveReport(account.owner, QUARTER, AS_OF);
    expect(again?.signature).toEqual(proof.signature);
    expect(await proveReport(account.owner, "2019-Q1", AS_OF)).toBeNull();
  });
});

describe("what was tampered with is told", () => {
  const event = (copy: Loose, ticket: number, place: number) => {
    const found = copy.tickets[ticket]?.events[place];
    if (!found) throw new Error("no such event");
    return found;
  };

  it("whatever value is changed anywhere, by the signature", async () => {
    const paths: (string | number)[][] = [];
    const walk = (node: unknown, path: (string | number)[]) => {
      if (typeof node === "object" && node !== null)
        for (const [key, inner] of Object.entries(node)) walk(inner, [...path, key]);
      else paths.push(path);
    };
    walk(proof, []);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...paths), fc.nat(), async (path, pick) => {
        const copy = structuredClone(proof);
        const last = path.at(-1) as string;
        const parent = path.slice(0, -1).reduce<unknown>((node, key) => (node as never)[key], copy) as never;
        const before = parent[last] as unknown;
        (parent as Record<string, unknown>)[last] = otherThan(before, pick);
        expect((await checkProof(copy)).flaws).not.toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it("an event, though signed anew by somebody: by the chain", async () => {
    expect(await codes(await forged((copy) => (event(copy, 0, 1).at = "2026-03-04T02:00:01Z")))).toContain("chain");
    expect(await codes(await forged((copy) => (event(copy, 1, 2).actor = { kind: "agent", id: null })))).toContain(
      "chain",
    );
    expect(await codes(await forged((copy) => copy.tickets[2]?.events.splice(1, 1)))).toContain("chain");
    expect(await codes(await forged((copy) => copy.tickets[2]?.events.reverse()))).toContain("chain");
    expect(await codes(await forged((copy) => (event(copy, 3, 0).hash = "0".repeat(64))))).toContain("chain");
  });

  it("terms that are not those of the ledger, though signed anew: by the pin or by the figures", async () => {
    const otherTier = (copy: Loose) => {
      for (const { pin } of copy.tickets) pin.tier = "enterprise";
    };
    expect(await codes(await forged(otherTier))).toContain("pin");
    const longer = (copy: Loose) => {
      for (const policy of Object.values(copy.policies)) {
        const pro = policy.tiers.pro;
        if (pro) pro.targets.first_response.S2.amount = 12;
      }
    };
    const found = await codes(await forged(longer));
    expect(found.some((code) => code === "figure" || code === "terms")).toBe(true);
    expect(await codes(await forged((copy) => (copy.calendars = {})))).toContain("terms");
  });

  it("a figure, though signed anew, with where, what is said and what follows", async () => {
    const better = await forged((copy) => {
      const row = copy.report.attainment.find(
        ({ metric, severity }) => metric === "first_response" && severity === null,
      );
      if (row) row.met += 1;
    });
    const { flaws } = await checkProof(better);
    expect(flaws).toHaveLength(1);
    expect(flaws[0]).toMatchObject({ code: "figure", at: expect.stringMatching(/^report\.attainment\.\d+\.met$/) });
    expect(Number(flaws[0]?.said)).toBe(Number(flaws[0]?.found) + 1);
  });

  it("a ticket left out, though signed anew: by the figures", async () => {
    expect(await codes(await forged((copy) => copy.tickets.pop()))).toContain("figure");
  });

  it("what is no proof at all", async () => {
    for (const given of [null, 7, "x", [], {}, { format: "backstop.proof/1" }, { ...proof, tickets: null }])
      expect((await checkProof(given)).flaws.length).toBeGreaterThan(0);
  });
});

function otherThan(before: unknown, pick: number): unknown {
  if (typeof before === "number") return before + 1 + (pick % 1000);
  if (typeof before === "boolean") return !before;
  if (typeof before !== "string" || before === "") return "x";
  const place = pick % before.length;
  const letter = before[place] === "1" ? "2" : "1";
  return before.slice(0, place) + letter + before.slice(place + 1);
}
