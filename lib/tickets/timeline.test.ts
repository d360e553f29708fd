import { describe, expect, it } from "vitest";
import { agentAs, memberAs, OPENED, stored, words } from "./given.test-support";
import { timelineOf } from "./timeline";

const names = new Map([
  ["a-1", "钱二"],
  ["m-1", "赵一"],
  ["00000000-0000-4000-8000-00000000000a", "孙三"],
]);
const bodies = [
  { id: words(1).text, body: "登录后闪退", erasedAt: null },
  { id: words(2).text, body: "每次都这样", erasedAt: null },
  { id: words(3).text, body: "我的电话是 …", erasedAt: new Date("2026-04-01T00:00:00Z") },
  { id: words(4).text, body: "客户很急", erasedAt: null },
];
const events = stored(
  ["Wed 09:00", "member", "ticket.opened", OPENED],
  ["Wed 09:10", "member", "message.posted", { text: words(3), automatic: false }],
  ["Wed 09:20", "agent", "note.added", { text: words(4) }],
  ["Wed 09:30", "agent", "ticket.assigned", { agent: "00000000-0000-4000-8000-00000000000a" }],
  [
    "Wed 13:00",
    "system",
    "ticket.escalated",
    {
      to: "L2",
      cause: { kind: "rule", rule: "response-missed", metric: "first_response", cycle: 1 },
    },
  ],
);
const seenBy = (reader: Parameters<typeof timelineOf>[1]) =>
  timelineOf(events, reader, names, bodies, (_, body) => `<p>${body}</p>`);

describe("SEC-08 The timeline of a ticket", () => {
  it("leaves the desk's notes out for a customer, and nothing else", () => {
    expect(seenBy(memberAs("owner")).map(({ type }) => type)).toEqual([
      ...["ticket.opened", "message.posted", "ticket.assigned", "ticket.escalated"],
    ]);
    expect(seenBy(agentAs("agent"))).toHaveLength(5);
    expect(JSON.stringify(seenBy(memberAs("owner")))).not.toContain("客户很急");
  });

  it("keeps the ledger's own numbers, so that a gap shows where a note stands", () =>
    expect(seenBy(memberAs("owner")).map(({ seq }) => seq)).toEqual([1, 2, 4, 5]));

  it("shows words in place of digests, and null where they were erased", () => {
    const [first, second] = seenBy(agentAs("agent"));
    expect(first?.words).toEqual({ title: "登录后闪退", description: "每次都这样" });
    expect(second?.words).toEqual({ text: null });
  });

  it("shows names in place of ids, and null for one nobody knows", () => {
    const [first, , , assigned, escalated] = seenBy(agentAs("agent"));
    expect(first?.by).toEqual({ kind: "member", name: "赵一" });
    expect(assigned?.facts).toEqual({ agent: "孙三" });
    expect(escalated?.by).toEqual({ kind: "system", name: null });
  });

  it("R25 tells the cause of an escalation by what it was about, not by the rule's id", () =>
    expect(seenBy(memberAs("member")).at(-1)?.facts).toEqual({ to: "L2", cause: "rule", metric: "first_response" }));

  it("tells no id of policy, calendar or person, and no digest", () => {
    expect(seenBy(memberAs("owner"))[0]?.facts).toEqual({ severity: "S2", rule: "core-impaired" });
    expect(JSON.stringify(seenBy(memberAs("owner")))).not.toMatch(/p-1|c-1|m-1|a-1|0000-4000|digest/);
  });

  it("gives words at length as HTML, except those that are erased", () => {
    for (const { words, html } of seenBy(memberAs("member"))) {
      const told = Object.entries(words).flatMap(([field, body]) =>
        body === null || field === "title" ? [] : [field],
      );
      expect(Object.keys(html)).toEqual(told);
    }
    expect(seenBy(memberAs("member"))[0]?.html.description).toMatch(/^<p>.+<\/p>$/);
  });

  it("shows null for words that are missing altogether", () =>
    expect(timelineOf(events, agentAs("lead"), names, [], String)[0]?.words).toEqual({
      title: null,
      description: null,
    }));
});
