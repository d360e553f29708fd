import { beforeAll, describe, expect, it } from "vitest";
import { findFault, GENESIS, hashOf, type Link, ledgerInstant, type SealedLink, sha256, textDigest } from "./chain";

const link = (seq: number, prevHash: string): Link => ({
  ...{ ticketId: "t-1", seq, at: `2026-03-04T06:0${seq}:00Z`, type: "message.posted", prevHash },
  actor: { kind: "agent", id: "a-1" },
  payload: { automatic: false, text: { text: `id-${seq}`, digest: "d" } },
});

async function chainOf(length: number): Promise<SealedLink[]> {
  const chain: SealedLink[] = [];
  for (let seq = 1; seq <= length; seq++) {
    const next = link(seq, chain.at(-1)?.hash ?? GENESIS);
    chain.push({ ...next, hash: await hashOf(next) });
  }
  return chain;
}

describe("SHA-256", () => {
  it.each([
    ["", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"],
    ["abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"],
  ])("of %j is the published one", async (input, expected) => expect(await sha256(input)).toBe(expected));
});

describe("N5 The chain of a ticket's events", () => {
  let chain: readonly SealedLink[] = [];
  beforeAll(async () => {
    chain = await chainOf(5);
  });
  const with_ = (index: number, change: Partial<SealedLink>) =>
    chain.map((one, position) => (position === index ? { ...one, ...change } : one));

  it("holds when nothing was touched, and when there is nothing", async () => {
    expect(await findFault(chain)).toBeNull();
    expect(await findFault([])).toBeNull();
  });

  it("holds for every beginning: a receipt of an earlier head stays true", async () => {
    for (const length of [1, 2, 3, 4]) expect(await findFault(chain.slice(0, length))).toBeNull();
  });

  it.each([
    ["instant", { at: "2026-03-04T06:03:01Z" }],
    ["type", { type: "note.added" }],
    ["actor", { actor: { kind: "agent", id: "a-2" } }],
    ["payload", { payload: { automatic: true } }],
    ["ticket", { ticketId: "t-2" }],
    ["hash", { hash: "f".repeat(64) }],
  ])("finds a changed %s at the event that was changed", async (_, change) =>
    expect(await findFault(with_(2, change))).toEqual({ seq: 3, fault: "hash" }),
  );

  it("finds an event resealed after a change at its successor", async () => {
    const forged = { ...link(3, chain[1]?.hash ?? ""), type: "ticket.resolved" };
    const resealed = with_(2, { ...forged, hash: await hashOf(forged) });
    expect(await findFault(resealed)).toEqual({ seq: 4, fault: "predecessor" });
  });

  it("finds a dropped, an inserted and a swapped event", async () => {
    const [first, second, third, ...rest] = chain as [SealedLink, SealedLink, SealedLink, ...SealedLink[]];
    expect(await findFault([first, third, ...rest])).toEqual({ seq: 3, fault: "sequence" });
    expect(await findFault([first, first, second])).toEqual({ seq: 1, fault: "sequence" });
    expect(await findFault([first, third, second])).toEqual({ seq: 3, fault: "sequence" });
    expect(await findFault([second, third])).toEqual({ seq: 2, fault: "sequence" });
  });

  it("finds a drop that was renumbered", async () => {
    const [first, , third] = chain as [SealedLink, SealedLink, SealedLink];
    expect(await findFault([first, { ...third, seq: 2 }])).toEqual({ seq: 2, fault: "predecessor" });
  });

  it("does not depend on the order in which fields were written", async () => {
    const one = link(1, GENESIS);
    const turned = Object.fromEntries(Object.entries(one).toReversed()) as unknown as Link;
    expect(await hashOf(turned)).toBe(await hashOf(one));
  });

  it("hashes what is named and nothing else, so that what is stored beside it may grow", async () => {
    const one = link(1, GENESIS);
    expect(await hashOf({ ...one, shown: "elsewhere" } as Link)).toBe(await hashOf(one));
  });
});

describe("N5 Words beside the ledger", () => {
  it("are committed to by a digest that says nothing without its salt", async () => {
    const digest = await textDigest("salt", "无法登录");
    expect(digest).toMatch(/^[0-9a-f]{64}$/);
    expect(await textDigest("other", "无法登录")).not.toBe(digest);
    expect(await textDigest("salt", "无法登录 ")).not.toBe(digest);
  });

  it("cannot trade characters between salt and body", async () =>
    expect(await textDigest("ab", "c")).not.toBe(await textDigest("a", "bc")));
});

describe("3.13 Whole seconds, UTC instants", () => {
  it("are written without a fraction", () =>
    expect(ledgerInstant(Date.UTC(2026, 2, 4, 6, 5))).toBe("2026-03-04T06:05:00Z"));
});
