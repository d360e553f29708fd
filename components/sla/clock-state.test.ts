import { describe, expect, it } from "vitest";
import { clockWord, markOf } from "./clock-state";

const running = { state: "running", outcome: "pending", startedAt: 0, dueAt: 100_000 } as const;

describe("U-20 the word for a clock", () => {
  it("is running, then due soon in the last fifth, and overdue only after the due instant", () => {
    expect(clockWord(running, 10_000)).toBe("running");
    expect(clockWord(running, 80_000)).toBe("dueSoon");
    expect(clockWord(running, 100_000)).toBe("dueSoon");
    expect(clockWord(running, 101_000)).toBe("breached");
  });

  it("says a breach first, whatever the clock does now", () => {
    expect(clockWord({ ...running, state: "paused", outcome: "breached" }, 0)).toBe("breached");
    expect(clockWord({ ...running, state: "stopped", outcome: "breached" }, 0)).toBe("breached");
  });

  it("tells paused, met, cancelled, not started and merely stopped apart", () => {
    expect(clockWord({ ...running, state: "paused", dueAt: null }, 0)).toBe("paused");
    expect(clockWord({ ...running, state: "stopped", outcome: "met" }, 999_000)).toBe("met");
    expect(clockWord({ ...running, state: "stopped", outcome: "cancelled" }, 0)).toBe("cancelled");
    expect(clockWord({ ...running, state: "not_started", startedAt: null, dueAt: null }, 0)).toBe("notStarted");
    expect(clockWord({ ...running, state: "stopped" }, 0)).toBe("stopped");
  });

  it("has a mark for each", () => {
    expect(markOf("dueSoon")).toBe("due-soon");
    expect(markOf("notStarted")).toBe("stopped");
  });
});
