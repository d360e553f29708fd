import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { compileCalendar } from "@/lib/sla/calendar";
import { checkPolicy } from "@/lib/sla/policy-check";
import { currentCalendar, currentPolicy, vendor } from "./vendor";

describe("What this installation ships with", () => {
  it("is a vendor, a policy and a calendar that fit each other", () => {
    expect(vendor().zone).toBe(currentCalendar().zone);
    expect(checkPolicy(currentPolicy(), compileCalendar(currentCalendar())).ok).toBe(true);
  });

  // Published versions never change (PRODUCT §3.9). When this fails, the calendar did, be it by a package that brings a
  // newly announced year: raise "version" in content/vendor/calendar.json and enter the new fingerprint here.
  it.skipIf(currentCalendar().key !== "cn-office")("N4 the calendar's content belongs to its version", () => {
    const { version, ...content } = currentCalendar();
    const fingerprint = createHash("sha256").update(JSON.stringify(content)).digest("hex").slice(0, 16);
    expect({ version, fingerprint }).toEqual({ version: 1, fingerprint: "4be349db7f527828" });
  });
});
