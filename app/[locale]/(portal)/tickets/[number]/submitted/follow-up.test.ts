import { describe, expect, it } from "vitest";
import { triage } from "@/lib/triage/data";
import { followUp, openQuestions } from "./follow-up";

const urgent = Object.entries(triage().urgent.answers).map(([question, answer]) => {
  return { question, answer, asked: "", label: "" };
});
const said = (kind: "member" | "agent") =>
  ({ seq: 2, at: 0, type: "message.posted", by: { kind, name: null }, facts: {}, words: {}, html: {} }) as const;
const open = (answers = urgent, timeline: ReturnType<typeof said>[] = []) =>
  openQuestions(triage(), { answers, timeline }).map(({ key }) => key);

describe("R32 what an urgent ticket was filed without", () => {
  it("is every question that could be passed by and was", () => {
    expect(open()).toEqual(["since", "platforms", "regions"]);
    expect(open([...urgent, { question: "since", answer: "hour", asked: "", label: "" }])).toEqual([
      "platforms",
      "regions",
    ]);
  });

  it("is asked no more once the customer has written, but still while only the engineer has", () => {
    expect(open(urgent, [said("member")])).toEqual([]);
    expect(open(urgent, [said("agent")])).toHaveLength(3);
  });

  it("becomes a message in the words of the questions", () => {
    const posted = { since: "hour", platforms: "ios,web", more: " 影响约三成用户 " };
    expect(followUp(triage(), posted, "zh")).toBe("开始时间：最近一小时内\n平台：iOS、Web 与 H5\n\n影响约三成用户");
    expect(followUp(triage(), posted, "en")).toContain("Platforms: iOS, Web and H5");
  });

  it("takes only what is offered, and is nothing when nothing is said", () => {
    expect(followUp(triage(), { since: "<b>", kind: "howto", title: "x" }, "zh")).toBe("");
    expect(followUp(triage(), {}, "zh")).toBe("");
  });
});
