import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { givenAccount, givenDatabase, givenVendor, HOUR, value, WEDNESDAY } from "@/scripts/db/given";
import { triage } from "../triage/data";
import type { Answers } from "../triage/questions";
import { startDraft } from "./commands";
import { getDraft } from "./queries";
import { saveStep } from "./save-step";

let database: Awaited<ReturnType<typeof givenDatabase>>;
let account: Awaited<ReturnType<typeof givenAccount>>;

beforeAll(async () => {
  database = await givenDatabase();
  account = await givenAccount(await givenVendor(), "alpha", "enterprise");
});
afterAll(() => database?.end());

const LATER = WEDNESDAY + HOUR;
const EMPTY = { title: "", description: "", steps: "" };

const stored = async (id: string) => {
  const draft = await getDraft(account.member, id);
  if (!draft) throw new Error("no draft");
  return draft;
};
const begun = async (answers: Answers) => stored(value(await startDraft(account.member, { answers }, WEDNESDAY)).id);
const step = (key: string) => {
  const found = triage().steps.find((candidate) => candidate.key === key);
  if (!found) throw new Error(`no step ${key}`);
  return found;
};
const save = (draft: Awaited<ReturnType<typeof begun>>, given: Answers, ...known: Answers[]) =>
  saveStep(account.member, draft, { step: step("describe"), given, known }, LATER);

describe("saving one question of a draft", () => {
  it("U-05 keeps the other answers and says when it was saved", async () => {
    const draft = await begun({ kind: "problem" });
    const given = { ...EMPTY, title: "登录失败" };
    expect(value(await save(draft, given, EMPTY)).savedAt).toBe(LATER);
    expect((await stored(draft.id)).answers).toEqual({ kind: "problem", ...given });
  });

  it("F-04 merges a save of another question that got in between", async () => {
    const draft = await begun({ kind: "problem" });
    const users = { step: step("users"), given: { users: "many" }, known: [{ users: "" }] };
    value(await saveStep(account.member, draft, users, LATER));
    value(await save(draft, { ...EMPTY, title: "登录失败" }, EMPTY));
    expect((await stored(draft.id)).answers).toMatchObject({ kind: "problem", users: "many", title: "登录失败" });
  });

  it("F-04 refuses to overwrite what another page saved of the same question", async () => {
    const draft = await begun({ kind: "problem" });
    value(await save(draft, { ...EMPTY, title: "第一个页面" }, EMPTY));
    expect(await save(draft, { ...EMPTY, title: "第二个页面" }, EMPTY)).toMatchObject({
      refusal: { code: "draft.stale" },
    });
    expect((await stored(draft.id)).answers.title).toBe("第一个页面");
  });

  it("F-04 of two saves at the same time one wins and the other is told", async () => {
    const draft = await begun({ kind: "problem" });
    const results = await Promise.all(["甲", "乙"].map((title) => save(draft, { ...EMPTY, title }, EMPTY)));
    expect(results.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
    const [winner] = results.flatMap((result) => (result.ok ? [result.value.answers.title] : []));
    expect((await stored(draft.id)).answers.title).toBe(winner);
  });

  it("takes a page's own save, whose answer was lost, for its own", async () => {
    const draft = await begun({});
    const [half, whole] = [
      { ...EMPTY, title: "登录" },
      { ...EMPTY, title: "登录失败" },
    ];
    value(await save(draft, half, EMPTY));
    value(await save(draft, whole, EMPTY, half));
    expect((await stored(draft.id)).answers.title).toBe("登录失败");
  });

  it("writes nothing when nothing changed", async () => {
    const draft = await begun({ ...EMPTY, title: "登录失败" });
    expect(value(await save(draft, { ...EMPTY, title: "登录失败" }, EMPTY)).savedAt).toBe(WEDNESDAY);
    expect((await stored(draft.id)).version).toBe(1);
  });
});
