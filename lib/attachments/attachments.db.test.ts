import { randomUUID } from "node:crypto";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { inScope, scopeOf } from "@/lib/db/client";
import { submitDraft } from "@/lib/drafts/commands";
import { readTicket } from "@/lib/tickets/queries";
import { verifyTickets } from "@/lib/tickets/verify";
import { HOUR, value, WEDNESDAY } from "@/scripts/db/given";
import { cleanUploads } from "./cleanup";
import { discardUpload, type Uploader } from "./commands";
import { pendingUploads, readableFile } from "./queries";
import { storage } from "./storage";
import { bytesOf, givenUploads, LOG, refused, replyWith, rowOf, send } from "./uploads.db.test-support";
import { verifyFiles } from "./verify";

let given: Awaited<ReturnType<typeof givenUploads>>;
let account: typeof given.account;
let other: typeof given.other;
let agent: typeof given.agent;
let drafted: typeof given.drafted;
let opened: typeof given.opened;
beforeAll(async () => {
  given = await givenUploads();
  ({ account, other, agent, drafted, opened } = given);
});
afterAll(() => given?.end());

describe("attaching", () => {
  it("a submission takes the draft's files along, the ledger proves them, and verify agrees", async () => {
    const draft = await drafted();
    const file = value(await send(account.member, { draft }, { name: "崩溃.log" }));
    const { number } = value(await submitDraft(account.member, { id: draft, idempotencyKey: draft }, WEDNESDAY));
    const view = await readTicket(agent, number, WEDNESDAY);
    const { id, size, digest } = file;
    expect(view?.timeline[0]?.files).toEqual([{ id, size, digest, stored: file }]);
    expect(view?.timeline[0]?.facts).not.toHaveProperty("attachments");
    const payload = await inScope("system", (tx) =>
      tx.ticketEvent.findFirst({ where: { seq: 1, ticket: { number } } }),
    );
    expect(JSON.stringify(payload?.payload)).not.toContain("崩溃");
    expect((await verifyTickets("report", () => {})).findings).toEqual([]);
  });

  it("a reply takes files along, each once, whoever replies", async () => {
    const number = await opened();
    for (const actor of [account.member, agent]) {
      const { id } = value(await send(actor, { ticket: number }));
      value(await replyWith(actor, number, id));
      expect(await replyWith(actor, number, id)).toMatchObject(refused("attachment.unknown"));
      expect(await bytesOf(account.viewer, id)).toEqual(LOG);
    }
    const view = await readTicket(account.owner, number, WEDNESDAY);
    expect(view?.timeline.map((item) => item.files?.length ?? 0)).toEqual([0, 1, 1]);
  });

  it("SEC-03 refuses ids that are not the sender's own, ready and from this place", async () => {
    const [number, elsewhere, draft] = [await opened(), await opened(), await drafted()];
    const ids = [
      value(await send(account.owner, { ticket: number })).id,
      value(await send(account.member, { ticket: elsewhere })).id,
      value(await send(account.member, { draft })).id,
      value(await send(other.member, { ticket: await opened(other.member) })).id,
      randomUUID(),
    ];
    for (const id of ids) {
      expect(await replyWith(account.member, number, id)).toMatchObject(refused("attachment.unknown"));
    }
    expect((await readTicket(account.member, number, WEDNESDAY))?.timeline).toHaveLength(1);
  });

  it("verify tells of a stored size, digest or name that is not what the event says", async () => {
    const number = await opened();
    const { id } = value(await send(account.member, { ticket: number }));
    value(await replyWith(account.member, number, id));
    const faults = async () => (await verifyTickets("report", () => {})).findings.map(({ fault }) => fault);
    for (const [field, wrong] of [
      ["size", 1],
      ["digest", "0".repeat(64)],
      ["name", "other.log"],
    ] as const) {
      const before = (await rowOf(id))?.[field] ?? "";
      const set = (to: string | number) =>
        inScope("system", (tx) => tx.attachment.update({ where: { id }, data: { [field]: to } }));
      await set(wrong);
      expect(await faults()).toEqual([`attachment ${id}: altered`]);
      await set(before);
    }
    expect(await faults()).toEqual([]);
  });
});

describe("the storage", () => {
  it("is told to have lost or changed a sent file", async () => {
    const number = await opened();
    const [kept, lost, changed] = await Promise.all(
      [1, 2, 3].map(async () => value(await send(account.member, { ticket: number })).id),
    );
    value(await replyWith(account.member, number, kept ?? "", lost ?? "", changed ?? ""));
    const keyOf = async (id = "") => (await rowOf(id))?.storageKey ?? "";
    await storage().remove(await keyOf(lost));
    const key = await keyOf(changed);
    const file = given.files().find((name) => name.endsWith(key)) ?? "";
    writeFileSync(path.join(given.folder, file), "other words");
    const { visited, findings } = await verifyFiles();
    expect(visited).toBeGreaterThanOrEqual(3);
    expect(findings.map(({ fault }) => fault).sort()).toEqual(
      [
        `attachment ${lost} (app.log): not in the storage`,
        `attachment ${changed} (app.log): altered in the storage`,
      ].sort(),
    );
    expect(findings.every((finding) => finding.number === number)).toBe(true);
    const view = await readTicket(agent, number, WEDNESDAY);
    expect(view?.timeline.at(-1)?.files).toHaveLength(3);
  });
});

describe("SEC-29 who may open a file", () => {
  it("an unsent upload is its uploader's alone", async () => {
    const number = await opened();
    const { id } = value(await send(account.member, { ticket: number }));
    expect(await readableFile(account.member, id)).not.toBeNull();
    for (const stranger of [account.owner, account.viewer, other.owner, agent])
      expect(await readableFile(stranger, id)).toBeNull();
    for (const stranger of [account.owner, other.owner, agent])
      expect(await discardUpload(stranger, id, WEDNESDAY)).toEqual(refused("not_found"));
  });

  it("an attached one is the ticket's: its account and the desk, nobody else, and nobody changes it", async () => {
    const number = await opened();
    const { id } = value(await send(account.member, { ticket: number }));
    value(await replyWith(account.member, number, id));
    for (const reader of [account.owner, account.viewer, agent]) expect(await readableFile(reader, id)).not.toBeNull();
    for (const unknown of [id, randomUUID(), "x", ""]) expect(await readableFile(other.owner, unknown)).toBeNull();
    expect(await discardUpload(account.member, id, WEDNESDAY)).toEqual(refused("not_found"));
  });

  it("SEC-04 row-level security says so too, whatever a query asks", async () => {
    const number = await opened();
    const { id } = value(await send(account.member, { ticket: number }));
    const seen = (actor: Uploader) => inScope(scopeOf(actor), (tx) => tx.attachment.count({ where: { id } }));
    expect([await seen(account.member), await seen(other.member), await seen(agent)]).toEqual([1, 0, 0]);
    expect(await inScope("public-aggregate", (tx) => tx.attachment.count())).toBe(0);
    value(await replyWith(account.member, number, id));
    expect([await seen(account.member), await seen(other.member), await seen(agent)]).toEqual([1, 0, 1]);
    const rename = (actor: Uploader) =>
      inScope(scopeOf(actor), (tx) => tx.attachment.updateMany({ where: { id }, data: { name: "x.log" } }));
    for (const actor of [account.member, other.member, agent]) expect(await rename(actor)).toEqual({ count: 0 });
    const remove = inScope(scopeOf(account.member), (tx) => tx.attachment.deleteMany({ where: { id } }));
    expect(await remove).toEqual({ count: 0 });
  });

  it("viewers and strangers upload nothing, and a draft or ticket of somebody else is not found", async () => {
    const [draft, number] = [await drafted(), await opened()];
    expect(await send(account.viewer, { ticket: number })).toEqual(refused("forbidden"));
    for (const [actor, place] of [
      [account.owner, { draft }],
      [other.member, { draft }],
      [agent, { draft }],
      [other.member, { ticket: number }],
      [account.member, { draft: randomUUID() }],
    ] as const) {
      expect(await send(actor, place)).toEqual(refused("not_found"));
      expect(await pendingUploads(actor, place, WEDNESDAY)).toBeNull();
    }
  });
});

describe("cleaning up", () => {
  afterEach(() => cleanUploads(WEDNESDAY + 365 * 24 * HOUR));

  it("removes what nobody sent when its time has passed, bytes and rows, and nothing that was sent", async () => {
    await cleanUploads(WEDNESDAY + 365 * 24 * HOUR);
    const [draft, number] = [await drafted(), await opened()];
    const inDraft = value(await send(account.member, { draft })).id;
    const forReply = value(await send(account.member, { ticket: number })).id;
    const removed = value(await send(account.member, { ticket: number })).id;
    const attached = value(await send(account.member, { ticket: number })).id;
    value(await replyWith(account.member, number, attached));
    value(await discardUpload(account.member, removed, WEDNESDAY));
    const files = given.files().length;
    const left = async () => (await Promise.all([inDraft, forReply, removed, attached].map(rowOf))).map(Boolean);
    expect(await cleanUploads(WEDNESDAY + 1000)).toBe(1);
    expect(await left()).toEqual([true, true, false, true]);
    expect(await cleanUploads(WEDNESDAY + 8 * 24 * HOUR)).toBe(1);
    expect(await left()).toEqual([true, false, false, true]);
    expect(await cleanUploads(WEDNESDAY + 91 * 24 * HOUR)).toBe(1);
    expect(await left()).toEqual([false, false, false, true]);
    expect(given.files().length).toBe(files - 3);
    expect(await bytesOf(account.member, attached)).toEqual(LOG);
  });
});
