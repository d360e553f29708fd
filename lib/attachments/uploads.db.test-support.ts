/** What database tests of uploads start from: two accounts, an agent, a storage folder, and files sent into it. */
import { randomUUID } from "node:crypto";
import { Readable } from "node:stream";
import { inScope } from "@/lib/db/client";
import { startDraft } from "@/lib/drafts/commands";
import { actOnTicket, openTicket } from "@/lib/tickets/commands";
import { aTicket, givenAccount, givenAgent, givenDatabase, givenVendor, value, WEDNESDAY } from "@/scripts/db/given";
import type { Uploader } from "./commands";
import { givenFolder } from "./files.test-support";
import { readableFile } from "./queries";
import { type Body, receiveUpload } from "./receive";
import type { Place } from "./schema";
import { storage } from "./storage";

export const LOG = Buffer.from("2026-03-04 10:00:00 [E] sendMessage failed code=30014\n");
const ANSWERS = {
  ...{ kind: "problem", function: "messaging", impact: "down", users: "many", environment: "production" },
  ...{ workaround: "none", title: "全部消息发送失败", description: "返回 30014" },
};

export interface Sent {
  name?: string;
  body?: Buffer | Body;
  key?: string;
  declared?: string;
  size?: number;
}

/** `settings` join the environment, such as a bucket instead of the folder. */
export async function givenUploads(settings: Readonly<Record<string, string>> = {}) {
  const given = givenFolder();
  const database = await givenDatabase({ ATTACHMENTS_DIR: given.folder, ATTACHMENTS_ACCOUNT_MB: "320", ...settings });
  const vendor = await givenVendor();
  const account = await givenAccount(vendor, "alpha", "enterprise");
  return {
    account,
    other: await givenAccount(vendor, "beta", "pro"),
    agent: await givenAgent("wang"),
    files: given.files,
    folder: given.folder,
    drafted: async (actor = account.member) => value(await startDraft(actor, { answers: ANSWERS }, WEDNESDAY)).id,
    opened: async (actor = account.member) => value(await openTicket(actor, aTicket(), WEDNESDAY)).number,
    async end() {
      given.remove();
      await database.end();
    },
  };
}

export function send(actor: Uploader, place: Place, { body = LOG, ...sent }: Sent = {}) {
  const size = sent.size ?? (Buffer.isBuffer(body) ? body.length : 1000);
  const { key = randomUUID(), name = "app.log", declared = "" } = sent;
  return receiveUpload(
    actor,
    { key, place, name, declared, size },
    Buffer.isBuffer(body) ? Readable.from([body]) : body,
    WEDNESDAY,
  );
}

export const replyWith = (actor: Uploader, ticket: number, ...attachments: string[]) =>
  actOnTicket(actor, ticket, { do: "reply", body: "见附件", asksCustomer: false, attachments }, WEDNESDAY);

export async function bytesOf(actor: Uploader, id: string): Promise<Buffer | null> {
  const found = await readableFile(actor, id);
  if (!found) return null;
  const chunks: Buffer[] = [];
  for await (const chunk of await storage().open(found.storageKey)) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

export const rowOf = (id: string) => inScope("system", (tx) => tx.attachment.findUnique({ where: { id } }));
export const refused = (code: string) => ({ ok: false, refusal: { code } });
