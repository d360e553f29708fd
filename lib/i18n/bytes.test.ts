import { expect, it } from "vitest";
import { formatBytes } from "./bytes";

it.each([
  [0, "0 byte"],
  [999, "999 byte"],
  [1024, "1 kB"],
  [1536, "1.5 kB"],
  [20 * 1024 * 1024, "20 MB"],
  [52_428_800, "50 MB"],
  [1_300_000_000, "1.2 GB"],
])("%d bytes are %s", (size, text) => expect(formatBytes(size, "en")).toBe(text.replace(" ", "\u00a0")));

it("reads the same way in Chinese", () => expect(formatBytes(1536 * 1024, "zh")).toBe("1.5\u00a0MB"));
