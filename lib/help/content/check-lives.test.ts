import { describe, expect, it } from "vitest";
import { checkContent } from "./check";
import { articleSource, sampleContent } from "./sample-content";

type Front = Record<string, unknown>;

/** The same front matter in both languages. */
const both = (place: string, front: Front) => ({
  [`zh/${place}.md`]: articleSource(front),
  [`en/${place}.md`]: articleSource(front),
});
const problems = (...files: Record<string, string>[]) => checkContent(sampleContent(Object.assign({}, ...files)));
const retired = (supersededBy: string) => ({ status: "deprecated", supersededBy });

describe("superseded articles", () => {
  it("may lead to an article that is maintained", () => {
    expect(problems(both("login/kicked-offline", retired("token-expired")))).toEqual([]);
    expect(problems(both("login/kicked-offline", { status: "deprecated" }))).toEqual([]);
  });

  it.each<[string, RegExp, Record<string, string>[]]>([
    [
      "an unknown successor",
      /supersededBy: there is no article "nope"/,
      [both("login/kicked-offline", retired("nope"))],
    ],
    [
      "a draft as successor",
      /supersededBy: "not-ready" is itself draft/,
      [both("login/kicked-offline", retired("not-ready"))],
    ],
    [
      "itself as successor",
      /kicked-offline\.md: supersededBy: leads in a circle/,
      [both("login/kicked-offline", retired("kicked-offline"))],
    ],
    [
      "a circle",
      /push-certificate\.md: supersededBy: leads in a circle/,
      [
        both("login/kicked-offline", retired("push-certificate")),
        both("push/push-certificate", retired("kicked-offline")),
      ],
    ],
    [
      "a successor that is retired too",
      /kicked-offline\.md: supersededBy: "push-certificate" is itself deprecated/,
      [
        both("login/kicked-offline", retired("push-certificate")),
        both("push/push-certificate", { status: "deprecated" }),
      ],
    ],
    [
      "a successor of an article that lives",
      /supersededBy/,
      [both("login/kicked-offline", { supersededBy: "token-expired" })],
    ],
    ["an unknown status", /status/, [both("login/kicked-offline", { status: "gone" })]],
  ])("finds %s", (_, message, files) => {
    expect(problems(...files).join("\n")).toMatch(message);
  });
});

describe("old addresses", () => {
  it("may lie in the same or in another collection", () => {
    expect(problems(both("login/kicked-offline", { was: ["kicked", "push/kicked-off"] }))).toEqual([]);
  });

  it.each<[string, RegExp, Record<string, string>[]]>([
    [
      "a redirect to itself",
      /was: "kicked-offline" is this article's own address/,
      [both("login/kicked-offline", { was: ["kicked-offline"] })],
    ],
    [
      "a redirect away from an article",
      /was: "token-expired" is the address of another article/,
      [both("login/kicked-offline", { was: ["token-expired"] })],
    ],
    [
      "two articles that swapped addresses",
      /was: "login\/kicked-offline" is the address of another article/,
      [
        both("login/kicked-offline", { was: ["push/push-certificate"] }),
        both("push/push-certificate", { was: ["login/kicked-offline"] }),
      ],
    ],
    [
      "an address with two successors",
      /push-certificate\.md: was: "login\/old" leads to "kicked-offline" already/,
      [both("login/kicked-offline", { was: ["old"] }), both("push/push-certificate", { was: ["login/old"] })],
    ],
    ["an old address of a draft", /was/, [both("push/not-ready", { status: "draft", was: ["old"] })]],
    ["what is no address", /was/, [both("login/kicked-offline", { was: ["/help/login/old"] })]],
  ])("finds %s", (_, message, files) => {
    expect(problems(...files).join("\n")).toMatch(message);
  });
});

describe("the same life in every language", () => {
  it.each<[string, Front]>([
    ["status", { status: "draft" }],
    ["status", { status: "deprecated" }],
    ["was", { was: ["old"] }],
  ])("finds a %s of one language only", (field, front) => {
    const found = problems({ "zh/login/kicked-offline.md": articleSource(front) }).join("\n");
    expect(found).toContain(`zh/login/kicked-offline.md: ${field}: differs from en/login/kicked-offline.md`);
    expect(found).toContain(`en/login/kicked-offline.md: ${field}: differs from zh/login/kicked-offline.md`);
  });
});
