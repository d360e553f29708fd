import { describe, expect, it } from "vitest";
import { arrival, landing } from "./landing";

describe("after signing in", () => {
  it("leads to the page that was asked for", () => {
    expect(landing("member", "/en/tickets/1042?tab=clocks", "en")).toBe("/en/tickets/1042?tab=clocks");
    expect(landing("agent", "/zh/desk/tickets/1042", "zh")).toBe("/zh/desk/tickets/1042");
  });

  it("leads home when nothing was asked for", () => {
    expect(landing("member", undefined, "zh")).toBe("/zh/tickets");
    expect(landing("agent", "", "en")).toBe("/en/desk");
  });

  it("leads home instead of to a room this person does not have", () => {
    expect(landing("agent", "/zh/tickets", "zh")).toBe("/zh/desk");
    expect(landing("agent", "/en/account/sla?x=1", "en")).toBe("/en/desk");
    expect(landing("member", "/zh/desk?queue=mine", "zh")).toBe("/zh/tickets");
  });

  it.each(["//evil.example", "https://evil.example/zh", "/\\evil.example", "javascript:alert(1)", "/zh//evil.example"])(
    "SEC-25 never leads to %s",
    (next) => {
      expect(landing("member", next, "zh")).toBe("/zh/tickets");
    },
  );

  it("carries the wanted page through the stop in between", () => {
    expect(arrival("/zh/tickets?a=1&b=2", "zh")).toBe("/zh/sign-in/arrived?next=%2Fzh%2Ftickets%3Fa%3D1%26b%3D2");
    expect(arrival("", "en")).toBe("/en/sign-in/arrived");
  });
});
