import { describe, expect, it } from "vitest";
import { crossing } from "./crossing";
import { agentAs, memberAs, OPENED, stored, words } from "./given.test-support";
import type { TicketCommand } from "./schema";

const other = { ...agentAs("agent"), userId: "a-2" };
const said = { text: words(3), automatic: false };
const events = stored(
  ["Wed 09:00", "member", "ticket.opened", OPENED],
  ["Wed 09:10", "agent", "note.added", { text: words(4) }],
  ["Wed 09:20", "agent", "message.posted", said],
  ["Wed 09:30", "member", "message.posted", said],
  ["Wed 09:40", "system", "message.posted", { ...said, automatic: true }],
);
const having = (seen?: number): TicketCommand => ({ do: "reply", body: "好的", asksCustomer: false, seen });
const held = (...args: Parameters<typeof crossing>) => !crossing(...args).ok;

describe("A reply that crossed a colleague's", () => {
  it("is held while the colleague's word came after what its writer had seen", () => {
    expect(crossing(events, other, having(2))).toEqual({ ok: false, refusal: { code: "reply.crossed" } });
    expect(held(events, other, having(3))).toBe(false);
  });
  it("is never held by the writer's own word, a note, the customer or the portal", () => {
    expect(held(events, agentAs("agent"), having(1))).toBe(false);
    expect(held(events.slice(0, 2), other, having(1))).toBe(false);
    expect(held(events, other, having(3))).toBe(false);
  });
  it("concerns replies of the desk that say what they had seen", () => {
    expect(held(events, other, having())).toBe(false);
    expect(held(events, memberAs("member"), having(1))).toBe(false);
    expect(held(events, other, { do: "note", body: "x" })).toBe(false);
  });
});
