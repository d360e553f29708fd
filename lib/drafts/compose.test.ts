import { describe, expect, it } from "vitest";
import { listArticles } from "@/lib/help/content";
import { OpenTicket } from "@/lib/tickets/schema";
import type { Answers } from "@/lib/triage/questions";
import { ticketFrom } from "./compose";

const words = { title: "登录失败", description: "所有用户都登录不上", steps: "打开应用" };
const outage: Answers = {
  ...{ kind: "problem", function: "login", impact: "down", users: "many", environment: "production" },
  ...{ workaround: "none", ...words },
};

describe("From answers to a ticket", () => {
  it("R10 a core function down for many users in production is S1, and the rule is named", () => {
    const ticket = ticketFrom(outage, "zh");
    expect(ticket).toMatchObject({ severity: "S1", locale: "zh", ...words });
    expect(ticket.rule).toEqual(expect.any(String));
  });

  it("R13 a question is S4", () => expect(ticketFrom({ kind: "howto", ...words }, "zh").severity).toBe("S4"));

  it("holds the choices as they were read, in the reader's language", () => {
    const choices = (locale: "zh" | "en") => {
      const { answers } = ticketFrom(outage, locale) as { answers: { question: string; asked: string }[] };
      return answers;
    };
    expect(choices("zh")[0]).toMatchObject({ question: "kind", answer: "problem", label: "出了问题" });
    expect(choices("en")[0]).toMatchObject({ question: "kind", answer: "problem", label: "Something is broken" });
    expect(choices("zh").map(({ question }) => question)).toEqual(choices("en").map(({ question }) => question));
  });

  it("SEC-08 keeps the words out of the answers, where they could not be erased", () =>
    expect(JSON.stringify(ticketFrom(outage, "zh").answers)).not.toMatch(/登录不上|打开应用/));

  it("ignores answers that the path no longer asks for", () => {
    const changedMind = { ...outage, kind: "howto" };
    expect(ticketFrom(changedMind, "zh").severity).toBe("S4");
    expect(JSON.stringify(ticketFrom(changedMind, "zh").answers)).not.toContain("production");
  });

  it("N2 R21 carries the articles read before filing, published ones alone", () => {
    const read = (article: string) =>
      (ticketFrom({ ...outage, article }, "zh") as { answers: object[] }).answers.at(-1);
    const [known] = listArticles("zh");
    expect(read(`${known?.slug},登录不上,no-such-article`)).toEqual({
      question: "article",
      asked: "提交前读过的文章",
      answer: known?.slug,
      label: known?.title,
    });
    expect(read("no-such-article")).toMatchObject({ question: "workaround" });
  });

  it("carries what was expected, and several platforms as one answer", () => {
    const ticket = ticketFrom({ ...outage, expected: "登录成功", platforms: "ios,web" }, "en");
    expect(ticket).toMatchObject({ expected: "登录成功" });
    expect(ticket.answers).toContainEqual({
      question: "platforms",
      asked: "On which platforms?",
      answer: "ios,web",
      label: "iOS, Web and H5",
    });
  });

  it("passes the ticket's own check when complete, and fails it by field when not", () => {
    expect(OpenTicket.safeParse(ticketFrom(outage, "zh")).success).toBe(true);
    const { title: _, ...untitled } = outage;
    const checked = OpenTicket.safeParse(ticketFrom(untitled, "zh"));
    expect(checked.error?.issues.map(({ path }) => path[0])).toEqual(["title"]);
  });

  it("N8 carries a contest of the severity only when there is one", () => {
    expect(ticketFrom(outage, "zh", "影响面更大")).toMatchObject({ contest: "影响面更大" });
    expect(ticketFrom(outage, "zh", "")).not.toHaveProperty("contest");
    expect(ticketFrom({ ...outage, steps: "" }, "zh")).not.toHaveProperty("steps");
  });
});
