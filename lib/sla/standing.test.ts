import { describe, expect, it } from "vitest";
import type { Severity } from "./events";
import { standings } from "./standing";

/** "S3@0 S1@5": the severity from each instant on. */
const track = (text: string) =>
  text.split(" ").map((change) => {
    const [severity, at] = change.split("@");
    return { severity: severity as Severity, at: Number(at) };
  });
/** "S3@-", since the start; "S1@5×9", dropped at 9. */
const told = (mode: Parameters<typeof standings>[0], text: string) =>
  standings(mode, text === "" ? [] : track(text)).map(({ severity, since, droppedAt }) => {
    const from = since === Number.NEGATIVE_INFINITY ? "-" : String(since);
    return `${severity}@${from}${droppedAt === null ? "" : `×${droppedAt}`}`;
  });

describe("3.8 Which severities owe a target, and since when", () => {
  it.each([
    ["", []],
    ["S2@0", ["S2@-"]],
    ["S3@0 S1@5", ["S3@0", "S1@5"]],
    ["S1@0 S3@5", ["S1@0×5", "S3@0"]],
    ["S2@0 S1@5 S2@9", ["S2@0", "S1@5×9"]],
    ["S3@0 S1@5 S2@9", ["S3@0", "S1@5×9", "S2@5"]],
    ["S1@0 S2@5 S1@9", ["S1@0×5", "S2@0", "S1@9"]],
    ["S4@0 S3@2 S2@4 S4@6", ["S4@0", "S3@2×6", "S2@4×6"]],
    ["S1@0 S3@5 S2@7 S4@9", ["S1@0×5", "S3@0×9", "S2@7×9", "S4@0"]],
    ["S3@0 S1@5 S3@5", ["S3@-"]],
    ["S3@0 S1@5 S2@5", ["S3@0", "S2@5"]],
    ["S3@0 S1@0", ["S1@-"]],
  ])("protective: of %j they are %j", (text, expected) => expect(told("protective", text)).toEqual(expected));

  it.each([
    ["S2@0", ["S2@-"]],
    ["S3@0 S1@5 S2@9", ["S3@-×5", "S1@5×9", "S2@9"]],
    ["S3@0 S1@5 S3@5", ["S3@-"]],
  ])("forward: of %j they are %j", (text, expected) => expect(told("forward", text)).toEqual(expected));

  it.each([
    ["S2@0", ["S2@-"]],
    ["S3@0 S1@5 S2@9", ["S2@-"]],
  ])("retroactive: of %j it is %j", (text, expected) => expect(told("retroactive", text)).toEqual(expected));

  it("answers for each track and rule, whatever was asked before", () => {
    const [one, other] = [track("S3@0 S1@5"), track("S2@0 S1@7")];
    const first = standings("protective", one);
    expect(standings("forward", one)).not.toEqual(first);
    expect(standings("protective", other)).not.toEqual(first);
    expect(standings("protective", one)).toEqual(first);
  });
});
