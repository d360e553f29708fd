import "server-only";
/** Whether the storage still holds what the records say: every sent file is read and its fingerprint compared. */
import { createHash } from "node:crypto";
import { inScope } from "@/lib/db/client";
import { storage } from "./storage";

const PAGE = 200;

export interface WrongFile {
  /** of its ticket */
  readonly number: number;
  readonly fault: string;
}

/** Reads one file after the other, never one whole. Throws when the storage cannot be asked at all. */
export async function verifyFiles(): Promise<{ visited: number; findings: WrongFile[] }> {
  const findings: WrongFile[] = [];
  let visited = 0;
  for (let after = ""; ; ) {
    const rows = await attachedAfter(after);
    for (const { id, name, storageKey, digest, ticket } of rows) {
      const found = await digestOf(storageKey);
      const fault = found === null ? "not in the storage" : found === digest ? null : "altered in the storage";
      if (fault) findings.push({ number: ticket?.number ?? 0, fault: `attachment ${id} (${name}): ${fault}` });
    }
    visited += rows.length;
    if (rows.length < PAGE) return { visited, findings };
    after = rows.at(-1)?.id ?? "";
  }
}

const attachedAfter = (id: string) =>
  inScope("system", (tx) =>
    tx.attachment.findMany({
      where: { state: "attached", ...(id ? { id: { gt: id } } : {}) },
      orderBy: { id: "asc" },
      take: PAGE,
      select: { id: true, name: true, storageKey: true, digest: true, ticket: { select: { number: true } } },
    }),
  );

/** Null when there is no such file. */
async function digestOf(key: string): Promise<string | null> {
  const hash = createHash("sha256");
  try {
    for await (const chunk of await storage().open(key)) hash.update(chunk as Buffer);
    return hash.digest("hex");
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

function isMissing(error: unknown): boolean {
  const { code, name } = error as { code?: string; name?: string };
  return code === "ENOENT" || name === "NoSuchKey";
}
