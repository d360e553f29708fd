/** The account's log as a file: RFC 4180 with a byte order mark, instants in UTC, formulas neutralised (SEC-30). */
import { cell } from "@/lib/compliance/csv";
import type { LogEntry } from "./schema";

export function logCsv(entries: readonly LogEntry[]): string {
  const lines = entries.map(({ at, by, act, subject, before, after }) =>
    [new Date(at).toISOString(), by, act, subject, before ?? "", after ?? ""].map(cell).join(","),
  );
  return `\uFEFF${["at,by,act,subject,before,after", ...lines].join("\r\n")}\r\n`;
}
