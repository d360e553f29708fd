import { describe, expect, it } from "vitest";
import { readTickets } from "./tickets-file";

const HEAD =
  "Summation column,Id,Requester,Requester email,Assignee,Subject,Status,Priority,Created at,Solved at,First reply time in minutes";
const line = (
  over: Partial<Record<"id" | "email" | "status" | "priority" | "created" | "solved" | "reply", string>> = {},
) => {
  const one = {
    ...{ id: "41", email: "ann@acme.example", status: "Closed", priority: "High", created: "2026-03-02 09:00" },
    ...{ solved: "2026-03-03 17:30:05", reply: "12.5" },
    ...over,
  };
  return `1,${one.id},Ann,${one.email},Ada,"Push, late",${one.status},${one.priority},${one.created},${one.solved},${one.reply}`;
};
const read = (...lines: string[]) => readTickets([HEAD, ...lines].join("\r\n"), "Asia/Shanghai");
const problems = (...lines: string[]) => read(...lines).problems.map((one) => `${one.line} ${one.column} ${one.code}`);

describe("tickets as Zendesk exports them", () => {
  it("are read with their times on the wall clock of the zone, other columns passed over", () => {
    expect(read(line())).toEqual({
      problems: [],
      tickets: [
        {
          ...{
            line: 2,
            id: "41",
            subject: "Push, late",
            requester: "ann@acme.example",
            assignee: "Ada",
            severity: "S2",
          },
          createdAt: Date.parse("2026-03-02T01:00:00Z"),
          repliedAt: Date.parse("2026-03-02T01:12:30Z"),
          solvedAt: Date.parse("2026-03-03T09:30:05Z"),
        },
      ],
    });
  });

  it("say their own zone where they have one, and are open until they are solved", () => {
    const [ticket] = read(
      line({ created: "2026-03-02T09:00:00+0100", status: "Pending", solved: "", reply: "-" }),
    ).tickets;
    expect(ticket).toMatchObject({ createdAt: Date.parse("2026-03-02T08:00:00Z"), repliedAt: null, solvedAt: null });
    const [other] = read(line({ created: "2026-03-02 09:00:00 UTC" })).tickets;
    expect(other?.createdAt).toBe(Date.parse("2026-03-02T09:00:00Z"));
  });

  it.each([
    ["Urgent", "S1"],
    ["high", "S2"],
    ["Normal", "S3"],
    ["-", "S3"],
    ["", "S3"],
    ["Low", "S4"],
  ])("priority %j is %s", (priority, severity) =>
    expect(read(line({ priority })).tickets[0]).toMatchObject({ severity }),
  );

  it("tell every problem by line and column", () => {
    expect(
      problems(
        line({ id: "x", email: "nobody", priority: "P1", status: "Lost", created: "yesterday", reply: "soon" }),
        line(),
        line({ solved: "2026-03-01 09:00" }),
        line(),
      ),
    ).toEqual([
      ...["Id number", "Requester email email", "Priority priority", "Status status", "Created at instant"].map(
        (one) => `2 ${one}`,
      ),
      "2 First reply time in minutes number",
      "4 Solved at instant",
      "5 Id twice",
    ]);
    expect(readTickets("Id,Subject\n1,x", "UTC").problems.map(({ column, code }) => `${column} ${code}`)).toContain(
      "Created at missing_column",
    );
    expect(readTickets("", "UTC").problems).toMatchObject([{ code: "empty" }]);
  });
});
