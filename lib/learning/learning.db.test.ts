import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { AccountScope, AgentActor } from "@/lib/auth/policy";
import { inScope, open, type Scope } from "@/lib/db/client";
import { articlePaths, CONTENT_ROOT } from "@/lib/help/content/files";
import { givenAccount, givenAgent, givenDatabase, givenVendor, MINUTE, value, WEDNESDAY } from "@/scripts/db/given";
import { forgetOld, recordFeedback, recordSearch } from "./commands";
import { gapsCsv } from "./csv";
import { contentGaps } from "./queries";
import type { FeedbackPost, SearchRecord } from "./schema";

const DAY = 24 * 60 * MINUTE;
const [FIRST, SECOND] = articlePaths("zh", CONTENT_ROOT).map(({ slug }) => slug);
let database: Awaited<ReturnType<typeof givenDatabase>>;
let account: Awaited<ReturnType<typeof givenAccount>>;
let agent: AgentActor;
let lead: AgentActor;

beforeAll(async () => {
  database = await givenDatabase();
  account = await givenAccount(await givenVendor(), "alpha");
  [agent, lead] = [await givenAgent("ada"), await givenAgent("lea", "lead")];
});
afterAll(() => database?.end());
beforeEach(() =>
  inScope("system", async (tx) => {
    await tx.helpSearch.deleteMany();
    await tx.articleFeedback.deleteMany();
  }),
);

const aSearch = (over: Partial<SearchRecord> = {}): SearchRecord => ({
  ...{ id: randomUUID(), locale: "zh", query: "推送收不到", hits: 3, weak: false, place: "palette" },
  ...{ clicked: null, solved: false },
  ...over,
});
const search = async (over: Partial<SearchRecord> = {}, at = WEDNESDAY) => value(await recordSearch(aSearch(over), at));
const said = (over: Partial<FeedbackPost> = {}): FeedbackPost => ({
  ...{ id: randomUUID(), locale: "zh", article: FIRST ?? "", helpful: "no", comment: "" },
  ...over,
});
const gaps = async (days: 7 | 30 | 180 = 30, at = WEDNESDAY) => {
  const found = await contentGaps(lead, days, at);
  if (!found) throw new Error("refused");
  return found;
};
const stored = () => inScope("system", (tx) => tx.helpSearch.findMany());

describe("a search", () => {
  it("is stored as a day and folded words, with nobody in it", async () => {
    const id = randomUUID();
    await search({ id, query: " 13812345678 收不到  Push " });
    expect(await stored()).toEqual([
      {
        ...{ id, day: new Date("2026-03-04T00:00:00Z"), locale: "zh", query: "[number] 收不到 push", hits: 3 },
        ...{ isWeak: false, place: "palette", clicked: null, isSolved: false },
      },
    ]);
  });

  it("is one row however often it is reported, and keeps the first article opened", async () => {
    const one = aSearch();
    for (const clicked of [null, FIRST ?? null, SECOND ?? null, null])
      value(await recordSearch({ ...one, clicked }, WEDNESDAY));
    expect(await stored()).toMatchObject([{ id: one.id, clicked: FIRST }]);
  });

  it("is one row of twenty reports at the same time", async () => {
    const one = aSearch();
    await Promise.all(Array.from({ length: 20 }, () => recordSearch({ ...one, clicked: FIRST ?? null }, WEDNESDAY)));
    expect(await stored()).toHaveLength(1);
  });

  it("keeps no article that does not exist, and no query of which nothing may be kept", async () => {
    await search({ clicked: "no-such-article" });
    await search({ query: "\u200b \u0000" });
    expect(await stored()).toMatchObject([{ clicked: null }]);
  });

  it("SEC-34 is refused when too many arrive in one minute, and taken again in the next", async () => {
    const later = WEDNESDAY + DAY;
    await inScope("system", (tx) =>
      tx.learningWindow.upsert({
        where: { what: "searches" },
        create: { what: "searches", minute: new Date(later), arrived: 600 },
        update: { minute: new Date(later), arrived: 600 },
      }),
    );
    expect(await recordSearch(aSearch(), later + 59_000)).toMatchObject({ refusal: { code: "too_many" } });
    expect(await recordSearch(aSearch(), later + MINUTE)).toMatchObject({ ok: true });
  });
});

describe("feedback", () => {
  it("is the last word of one page view: a reason follows, a mind is changed", async () => {
    const post = said();
    const { id } = value(await recordFeedback(post, WEDNESDAY));
    value(await recordFeedback({ ...post, reason: "outdated", comment: "写的是 4.x，见 bob@example.com" }, WEDNESDAY));
    const rows = () => inScope("system", (tx) => tx.articleFeedback.findMany());
    expect(await rows()).toMatchObject([
      { id, isHelpful: false, reason: "outdated", comment: "写的是 4.x，见 [email]" },
    ]);
    value(await recordFeedback({ ...post, helpful: "yes", reason: "outdated", comment: "x" }, WEDNESDAY));
    expect(await rows()).toMatchObject([{ id, isHelpful: true, reason: null, comment: null }]);
  });

  it("gets an id here when the browser made none", async () => {
    expect(value(await recordFeedback(said({ id: undefined }), WEDNESDAY)).id).toMatch(/^[0-9a-f-]{36}$/);
  });

  it("of an article that does not exist is not found", async () => {
    expect(await recordFeedback(said({ article: "no-such-article" }), WEDNESDAY)).toMatchObject({
      refusal: { code: "not_found" },
    });
  });

  it("SEC-34 is limited for each article, not for its neighbours", async () => {
    const answers = [];
    for (let i = 0; i < 21; i++) answers.push(await recordFeedback(said(), WEDNESDAY + 3 * DAY));
    expect(answers.filter((answer) => !answer.ok)).toHaveLength(1);
    expect(await recordFeedback(said({ article: SECOND }), WEDNESDAY + 3 * DAY)).toMatchObject({ ok: true });
  });
});

describe("the content gaps", () => {
  it("list what was not answered, most often first, and what was answered but not opened", async () => {
    for (let i = 0; i < 3; i++) await search({ query: "离线消息漫游多久", hits: 0, weak: true });
    await search({ query: "怎么退款", hits: 4, weak: true });
    await search({ query: "推送收不到", clicked: FIRST });
    await search({ query: "推送收不到" });
    await search({ query: "推送收不到" });
    await search({ query: "只搜过一次" });
    for (const clicked of [null, null, FIRST, FIRST, FIRST]) await search({ query: "多半打开了", clicked });
    const { unanswered, unopened, answered, zero, weak, opened } = await gaps();
    expect(unanswered).toEqual([
      { query: "离线消息漫游多久", locale: "zh", searches: 3, zero: 3, weak: 0, opened: 0 },
      { query: "怎么退款", locale: "zh", searches: 1, zero: 0, weak: 1, opened: 0 },
    ]);
    expect(unopened).toEqual([{ query: "推送收不到", locale: "zh", searches: 3, zero: 0, weak: 0, opened: 1 }]);
    expect({ ...answered, zero, weak, opened }).toMatchObject({ count: 9, n: 13, zero: 3, weak: 1, opened: 4 });
  });

  it("put the article first that surely helps least, with n, interval, reasons and remarks", async () => {
    for (let i = 0; i < 9; i++) {
      const post = said({ helpful: i < 2 ? "yes" : "no", reason: i < 2 ? undefined : "unclear" });
      value(await recordFeedback({ ...post, comment: i === 8 ? "第三步找不到入口" : "" }, WEDNESDAY));
    }
    value(await recordFeedback(said({ article: SECOND }), WEDNESDAY));
    const { articles, rated } = await gaps();
    expect(articles.map(({ slug, helpful }) => [slug, helpful.count, helpful.n])).toEqual([
      [FIRST, 2, 9],
      [SECOND, 0, 1],
    ]);
    expect(articles[0]).toMatchObject({ reasons: { unclear: 7 }, comments: ["第三步找不到入口"] });
    expect(articles[0]?.article?.title).toBeTruthy();
    expect(articles[0]?.helpful.low).toBeCloseTo(0.063, 3);
    expect(rated).toMatchObject({ count: 2, n: 10 });
  });

  it("count as deflected only what the reader called settled beside the wizard", async () => {
    await search({ place: "wizard", clicked: FIRST });
    const one = aSearch({ place: "wizard" });
    value(await recordSearch(one, WEDNESDAY));
    value(await recordSearch({ ...one, clicked: FIRST ?? null, solved: true }, WEDNESDAY));
    expect((await gaps()).deflected).toMatchObject({ count: 1, n: 2 });
  });

  it("look back so many days, today included", async () => {
    await search({ hits: 0 }, WEDNESDAY - 6 * DAY);
    await search({ hits: 0 }, WEDNESDAY - 7 * DAY);
    const week = await gaps(7);
    expect([week.from, week.to, week.answered.n]).toEqual(["2026-02-26", "2026-03-04", 1]);
  });

  it("say nothing was measured where nothing was", async () => {
    const { answered, articles, unanswered } = await gaps();
    expect(answered).toEqual({ count: 0, n: 0, low: null, high: null });
    expect([...articles, ...unanswered]).toEqual([]);
  });

  it("are the lead's alone", async () => {
    expect(await contentGaps(agent, 30, WEDNESDAY)).toBeNull();
    expect(await contentGaps(account.owner, 30, WEDNESDAY)).toBeNull();
  });

  it("SEC-30 leave as a file in which no query is a formula", async () => {
    await search({ query: '=HYPERLINK("x")', hits: 0 });
    const csv = gapsCsv(await gaps());
    expect(csv).toContain(`unanswered,zh,"'=hyperlink(""x"")",1,1,0,0`);
    expect(csv).toContain("period_not_part_of_sla,,2026-02-03/2026-03-04");
  });
});

describe("what is past its time", () => {
  it("is removed after 180 days, and not a day sooner", async () => {
    await search({ query: "旧" }, WEDNESDAY - 181 * DAY);
    await search({ query: "还在" }, WEDNESDAY - 180 * DAY);
    value(await recordFeedback(said(), WEDNESDAY - 181 * DAY));
    expect(await forgetOld(WEDNESDAY)).toBe(2);
    expect(await forgetOld(WEDNESDAY)).toBe(0);
    expect(await stored()).toMatchObject([{ query: "还在" }]);
  });
});

describe("SEC-04 the second wall around what readers said", () => {
  const TABLES = ["help_searches", "article_feedback", "learning_windows"];
  const seen = async (scope: Scope, table: string) =>
    inScope(scope, async (tx) => {
      const [row] = await tx.$queryRawUnsafe<{ n: number }[]>(`SELECT count(*)::int AS n FROM ${table}`);
      return row?.n;
    });

  it("lets visitors and accounts add and never read, change or remove", async () => {
    await search();
    value(await recordFeedback(said(), WEDNESDAY));
    for (const scope of ["public-aggregate", { account: account.id as AccountScope }] as const) {
      for (const table of TABLES) expect(await seen(scope, table), table).toBe(0);
      const changed = await inScope(scope, async (tx) => [
        await tx.helpSearch.updateMany({ data: { query: "x" } }),
        await tx.helpSearch.deleteMany(),
        await tx.articleFeedback.updateMany({ data: { comment: "x" } }),
        await tx.articleFeedback.deleteMany(),
      ]);
      expect(changed.map(({ count }) => count)).toEqual([0, 0, 0, 0]);
    }
  });

  it("lets the desk read and not change", async () => {
    await search();
    expect(await seen("desk", "help_searches")).toBe(1);
    const changed = await inScope("desk", (tx) => tx.helpSearch.updateMany({ data: { query: "x" } }));
    expect(changed.count).toBe(0);
  });

  it("shows nothing and takes nothing without a scope", async () => {
    await search();
    const client = open(database.appUrl, 1);
    for (const table of TABLES) {
      const [row] = await client.$queryRawUnsafe<{ n: number }[]>(`SELECT count(*)::int AS n FROM ${table}`);
      expect(row?.n, table).toBe(0);
    }
    const day = new Date(WEDNESDAY);
    const add = client.helpSearch.createMany({
      data: { id: randomUUID(), day, locale: "zh", query: "x", hits: 0, isWeak: true, place: "page" },
    });
    await expect(add).rejects.toThrow();
    await client.$disconnect();
  });
});
