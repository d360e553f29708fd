/** The part of full-disk.ts that runs on the small disk: arguments are its mount point and the member who uploads. */
import { execFileSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { Readable } from "node:stream";
import { removeUpload } from "@/lib/attachments/cleanup";
import { pendingUploads } from "@/lib/attachments/queries";
import { receiveUpload } from "@/lib/attachments/receive";
import { actorOf } from "@/lib/auth/scope";
import { startDraft } from "@/lib/drafts/commands";
import { getDraft } from "@/lib/drafts/queries";
import { now } from "@/lib/now";
import { assert } from "./told";

const MB = 1024 * 1024;
const [folder = "", userId = ""] = process.argv.slice(2);
execFileSync("mount", ["-t", "tmpfs", "-o", "size=8m", "tmpfs", folder]);
process.env.ATTACHMENTS_DIR = folder;

const actor = await actorOf(userId);
assert(actor?.kind === "member", "no member");
const started = await startDraft(actor, { answers: { kind: "problem" } }, now());
assert(started.ok, "no draft");
const draft = started.value.id;

async function upload(megabytes: number) {
  assert(actor?.kind === "member", "no member");
  const line = Buffer.alloc(MB, "2026-03-04 10:00:00 [I] heartbeat ok\n");
  const offer = { key: randomUUID(), place: { draft }, name: "app.log", declared: "", size: megabytes * MB };
  return receiveUpload(actor, offer, Readable.from(Array.from({ length: megabytes }, () => line)), now());
}

const kept = () =>
  fs.readdirSync(path.join(folder, "files"), { recursive: true }).filter((name) => String(name).includes("/"));
const first = await upload(5);
assert(first.ok, "the first upload was refused");
for (const megabytes of [4, 20]) {
  const refused = await upload(megabytes);
  assert(!refused.ok && refused.refusal.code === "storage.full", `${megabytes} MB: ${JSON.stringify(refused)}`);
  assert(fs.readdirSync(path.join(folder, "staging")).length === 0, "a part was left behind");
}
assert(kept().length === 1, `${kept().length} files are kept, not one`);
assert(await getDraft(actor, draft), "the draft is gone");
const pending = await pendingUploads(actor, { draft }, now());
assert(
  pending?.files.length === 1 && pending.ticket.used === 5 * MB,
  `room is not given back: ${JSON.stringify(pending)}`,
);
assert((await removeUpload(actor, first.value.id, now())).ok, "the upload was not removed");
assert((await upload(4)).ok, "with room again, an upload is still refused");
console.log("refused twice for want of room, no part left, draft kept, taken again once there is room");
process.exit(0);
