import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { pageOfTickets } from "@/lib/ticket-list/queries";
import { readTicket } from "@/lib/tickets/queries";
import { givenAccount, givenDatabase, givenVendor, HOUR, value, WEDNESDAY } from "@/scripts/db/given";
import { discardDraft, forgetDiscarded, restoreDraft, saveDraft, startDraft, submitDraft } from "./commands";
import { discardedDraft, getDraft, listDrafts } from "./queries";

const ANSWERS = {
  kind: "problem",
  function: "messaging",
  impact: "down",
  users: "many",
  environment: "production",
  workaround: "none",
  title: "全部消息发送失败",
  description: "03:00 起所有用户发送失败,返回 30014",
};

let database: Awaited<ReturnType<typeof givenDatabase>>;
let account: Awaited<ReturnType<typeof givenAccount>>;
let other: Awaited<ReturnType<typeof givenAccount>>;

beforeAll(async () => {
  database = await givenDatabase();
  const vendor = await givenVendor();
  account = await givenAccount(vendor, "alpha", "enterprise");
  other = await givenAccount(vendor, "beta", "pro");
});
afterAll(() => database?.end());

const drafted = async (answers: Record<string, string> = ANSWERS) =>
  value(await startDraft(account.member, { answers }, WEDNESDAY)).id;
const ticketCount = async () => (await pageOfTickets(account.member, { sort: "newest" }, WEDNESDAY)).total;

describe("submitting exactly once", () => {
  it("F-03 makes one ticket of 50 parallel submits with one key, all with the same answer", async () => {
    const id = await drafted();
    const before = await ticketCount();
    const results = await Promise.all(
      Array.from({ length: 50 }, () => submitDraft(account.member, { id, idempotencyKey: "key-1" }, WEDNESDAY)),
    );
    const numbers = new Set(results.map((result) => value(result).number));
    expect(numbers.size).toBe(1);
    expect(await ticketCount()).toBe(before + 1);
  });

  it("F-03 refuses the same key for other content", async () => {
    const id = await drafted({ ...ANSWERS, title: "另一件事" });
    expect(await submitDraft(account.member, { id, idempotencyKey: "key-1" }, WEDNESDAY)).toMatchObject({
      ok: false,
      refusal: { code: "idempotency.conflict" },
    });
  });

  it("F-04 answers a second submit of the same draft with its ticket, whatever the key", async () => {
    const id = await drafted();
    const first = value(await submitDraft(account.member, { id, idempotencyKey: "key-2" }, WEDNESDAY));
    const again = value(await submitDraft(account.member, { id, idempotencyKey: "key-3" }, WEDNESDAY));
    expect(again).toEqual(first);
  });

  it("U-03 works the severity out on the server from the answers", async () => {
    const id = await drafted();
    const { number } = value(
      await submitDraft(account.member, { id, idempotencyKey: "key-4", contest: "我们认为更严重" }, WEDNESDAY),
    );
    const view = await readTicket(account.member, number, WEDNESDAY);
    expect(view?.summary.severity).toBe("S1");
    expect(view?.timeline.map((item) => item.type)).toEqual(["ticket.opened", "severity.contested"]);
    expect(view?.timeline[1]?.words.reason).toBe("我们认为更严重");
  });

  it("refuses an incomplete draft and keeps it", async () => {
    const id = await drafted({ kind: "problem" });
    expect(await submitDraft(account.member, { id, idempotencyKey: "key-5" }, WEDNESDAY)).toMatchObject({
      refusal: { code: "draft.incomplete" },
    });
    expect((await getDraft(account.member, id))?.answers).toEqual({ kind: "problem" });
  });
});

describe("drafts", () => {
  it("F-04 never overwrites a newer save silently", async () => {
    const id = await drafted();
    value(await saveDraft(account.member, { id, version: 1, answers: { kind: "howto" } }, WEDNESDAY));
    expect(await saveDraft(account.member, { id, version: 1, answers: { kind: "problem" } }, WEDNESDAY)).toMatchObject({
      refusal: { code: "draft.stale" },
    });
    expect((await getDraft(account.member, id))?.answers).toEqual({ kind: "howto" });
  });

  it("SEC-01 belong to their writer: neither colleagues nor other accounts find them", async () => {
    const id = await drafted();
    for (const stranger of [account.owner, other.member]) {
      expect(await getDraft(stranger, id)).toBeNull();
      expect(await saveDraft(stranger, { id, version: 1, answers: {} }, WEDNESDAY)).toMatchObject({
        refusal: { code: "not_found" },
      });
      expect(await submitDraft(stranger, { id, idempotencyKey: "x" }, WEDNESDAY)).toMatchObject({
        refusal: { code: "not_found" },
      });
      expect(await discardDraft(stranger, { id }, WEDNESDAY)).toMatchObject({ refusal: { code: "not_found" } });
      expect(await restoreDraft(stranger, { id })).toMatchObject({ refusal: { code: "not_found" } });
    }
  });

  it("SEC-37 refuses answers that are not answers", async () => {
    for (const answers of [
      { __proto__x: 1 },
      { kind: 5 },
      ["a"],
      { "constructor.prototype": "x" },
      Object.fromEntries(Array.from({ length: 101 }, (_, i) => [`k${i}`, "v"])),
    ]) {
      expect(await startDraft(account.member, { answers }, WEDNESDAY)).toMatchObject({ refusal: { code: "invalid" } });
    }
  });

  it("are not listed once they are tickets or discarded", async () => {
    const id = await drafted();
    expect((await listDrafts(account.member)).map((draft) => draft.id)).toContain(id);
    value(await discardDraft(account.member, { id }, WEDNESDAY));
    expect((await listDrafts(account.member)).map((draft) => draft.id)).not.toContain(id);
  });

  it("U-29 come back as they were when discarding is taken back", async () => {
    const id = await drafted();
    value(await discardDraft(account.member, { id }, WEDNESDAY));
    expect(await discardedDraft(account.member, id)).toMatchObject({ answers: ANSWERS });
    expect(await discardedDraft(account.owner, id)).toBeNull();
    value(await restoreDraft(account.member, { id }));
    expect((await getDraft(account.member, id))?.isDiscarded).toBe(false);
    expect((await listDrafts(account.member)).map((draft) => draft.id)).toContain(id);
    expect(await restoreDraft(account.member, { id })).toMatchObject({ refusal: { code: "not_found" } });
  });

  it("are neither saved nor submitted while discarded", async () => {
    const id = await drafted();
    value(await discardDraft(account.member, { id }, WEDNESDAY));
    const refused = { refusal: { code: "not_found" } };
    expect(await saveDraft(account.member, { id, version: 1, answers: {} }, WEDNESDAY)).toMatchObject(refused);
    expect(await submitDraft(account.member, { id, idempotencyKey: id }, WEDNESDAY)).toMatchObject(refused);
  });

  it("go for good a day after they were discarded, and no others", async () => {
    const [gone, late, unsent] = [await drafted(), await drafted(), await drafted()];
    value(await discardDraft(account.member, { id: gone }, WEDNESDAY));
    value(await discardDraft(account.member, { id: late }, WEDNESDAY + HOUR));
    await forgetDiscarded(WEDNESDAY + 24 * HOUR + 1);
    const left = await Promise.all([gone, late, unsent].map((id) => getDraft(account.member, id)));
    expect(left.map(Boolean)).toEqual([false, true, true]);
  });

  it("viewers read; they do not file", async () => {
    expect(await startDraft(account.viewer, { answers: {} }, WEDNESDAY)).toMatchObject({
      refusal: { code: "forbidden" },
    });
  });
});
