import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { value, WEDNESDAY } from "@/scripts/db/given";
import { sha256 } from "./files.test-support";
import { LIMITS } from "./limits";
import { pendingUploads } from "./queries";
import type { Body } from "./receive";
import type { Place } from "./schema";
import { bytesOf, givenUploads, LOG, refused, rowOf, type Sent, send } from "./uploads.db.test-support";

let given: Awaited<ReturnType<typeof givenUploads>>;
let account: typeof given.account;
let other: typeof given.other;
let drafted: typeof given.drafted;
beforeAll(async () => {
  given = await givenUploads();
  ({ account, other, drafted } = given);
});
afterAll(() => given?.end());

describe("receiving", () => {
  it("stores what was sent under a random key and answers with its digest", async () => {
    const draft = await drafted();
    const done = value(await send(account.member, { draft }, { name: "../日志.log", declared: "text/plain" }));
    expect(done).toMatchObject({ name: "日志.log", type: "text", size: LOG.length, digest: sha256(LOG) });
    expect(await bytesOf(account.member, done.id)).toEqual(LOG);
    const key = (await rowOf(done.id))?.storageKey ?? "";
    expect(key).toMatch(/^[0-9a-f]{40}$/);
    expect(given.files().filter((file) => file.includes("log"))).toEqual([]);
  });

  it("F-18 a repeated upload answers with the first, and stores nothing twice", async () => {
    const [draft, key] = [await drafted(), randomUUID()];
    const first = value(await send(account.member, { draft }, { key }));
    const before = given.files().length;
    expect(value(await send(account.member, { draft }, { key }))).toEqual(first);
    expect(given.files().length).toBe(before);
    const theirs = value(await send(other.member, { draft: await drafted(other.member) }, { key }));
    expect(theirs.id).not.toBe(first.id);
  });

  it("F-18 a try after one that was cut off takes over, and the late end of the first changes nothing", async () => {
    const [draft, key] = [await drafted(), randomUUID()];
    let release = () => {};
    const late = new Promise<void>((resolve) => {
      release = resolve;
    });
    const slow = send(account.member, { draft }, { key, size: LOG.length, body: slowly(late) });
    await new Promise((resolve) => setTimeout(resolve, 200));
    const second = value(await send(account.member, { draft }, { key }));
    release();
    expect(await slow).toEqual(refused("attachment.superseded"));
    expect((await pendingUploads(account.member, { draft }, WEDNESDAY))?.files.map(({ id }) => id)).toEqual([
      second.id,
    ]);
    expect(await bytesOf(account.member, second.id)).toEqual(LOG);
  });

  it.each<[string, Sent, string]>([
    ["a type off the list", { name: "run.exe" }, "attachment.type"],
    ["a declared type that disagrees", { declared: "text/html" }, "attachment.type"],
    ["bytes that disagree", { name: "shot.png" }, "attachment.content"],
    ["an empty file", { body: Buffer.alloc(0) }, "attachment.empty"],
    ["a file over the limit", { size: LIMITS.file + 1 }, "attachment.too_large"],
    ["more bytes than announced", { size: 10 }, "attachment.too_large"],
    ["fewer bytes than announced", { size: 10_000 }, "attachment.cut_short"],
  ])("SEC-26 refuses %s and leaves nothing behind", async (_, sent, code) => {
    const draft = await drafted();
    const before = given.files();
    expect(await send(account.member, { draft }, sent)).toEqual(refused(code));
    expect(given.files()).toEqual(before);
    expect((await pendingUploads(account.member, { draft }, WEDNESDAY))?.files).toEqual([]);
  });

  it("a connection that breaks leaves no partial file and gives its room back", async () => {
    const draft = await drafted();
    const before = given.files();
    const failing = send(account.member, { draft }, { size: 20_000_000, body: broken() });
    expect(await failing).toEqual(refused("attachment.cut_short"));
    expect(given.files()).toEqual(before);
    expect((await pendingUploads(account.member, { draft }, WEDNESDAY))?.ticket.used).toBe(0);
  });

  it("SEC-26 keeps to the quotas of ticket and account, two at once included", async () => {
    const draft = await drafted();
    const announce = (place: Place, size: number, actor = account.member) =>
      send(actor, place, { size, body: Buffer.alloc(1) }).then((done) => (done.ok ? "ok" : done.refusal.code));
    const parallel = Array.from({ length: 6 }, () =>
      send(account.member, { draft }, { size: LIMITS.file, body: held() }),
    );
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await announce({ draft }, 1)).toBe("attachment.ticket_full");
    expect(await announce({ draft: await drafted() }, LIMITS.file)).toBe("attachment.cut_short");
    const elsewhere = await drafted(account.owner);
    const more = [1, 2].map(() => send(account.owner, { draft: elsewhere }, { size: LIMITS.file, body: held() }));
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await announce({ draft: await drafted() }, LIMITS.file)).toBe("attachment.account_full");
    expect(await announce({ draft: await drafted(other.member) }, LIMITS.file, other.member)).toBe(
      "attachment.cut_short",
    );
    letGo();
    const outcomes = await Promise.all([...parallel, ...more]);
    expect(outcomes.map((one) => (one.ok ? "ok" : one.refusal.code)).sort()).toEqual([
      ...Array(6).fill("attachment.cut_short"),
      ...Array(2).fill("attachment.ticket_full"),
    ]);
  });
});

async function* slowly(until: Promise<void>): Body {
  yield LOG.subarray(0, 5);
  await until;
  yield LOG.subarray(5);
}

async function* broken(): Body {
  yield Buffer.alloc(100_000, 48);
  throw new Error("aborted");
}

let letGo = () => {};
const gate = new Promise<void>((resolve) => {
  letGo = resolve;
});
async function* held(): Body {
  yield LOG;
  await gate;
}
