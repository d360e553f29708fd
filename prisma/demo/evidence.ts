/**
 * Files of the demo's people, uploaded as anybody's are: a log made of what the ticket says and, for some, a drawn
 * screenshot. The text of a log follows from the ticket; only minutes and round-trip times are chance.
 */
import { randomUUID } from "node:crypto";
import { Readable } from "node:stream";
import sharp from "sharp";
import type { Uploader } from "@/lib/attachments/commands";
import { receiveUpload } from "@/lib/attachments/receive";
import type { Place } from "@/lib/attachments/schema";
import { discardDraft, startDraft } from "@/lib/drafts/commands";
import { actOnTicket, recordStory, type Story } from "@/lib/tickets/commands";
import type { OpenTicket } from "@/lib/tickets/schema";
import { done } from "./done";
import type { Random } from "./random";
import type { Cast } from "./story";

const SECOND = 1000;
/** What a log covers before the ticket was filed, and how far apart its lines are. */
const LOGGED = { ms: 900 * SECOND, everyMs: 4 * SECOND };
/** GMT+8, as the devices that wrote it. */
const OFFSET = 8 * 3600 * SECOND;

/** Tickets of today were filed with files: uploaded to a draft, taken along by the opening. */
export async function recordWithFiles(story: Story, chance: Random) {
  const { actor, input, at } = story;
  const draft = done(await startDraft(actor, { answers: {} }, at));
  const attachments = await uploadEvidence(actor, { draft: draft.id }, input, at, chance);
  const recorded = await recordStory({ ...story, input: { ...input, attachments }, draftId: draft.id });
  done(await discardDraft(actor, draft, at));
  return recorded;
}

export async function replyWithCapture({ firstLine, reporter }: Cast, number: number, at: number, chance: Random) {
  const attachments = [await uploadCapture(firstLine, number, at, chance)];
  const body =
    reporter.locale === "zh"
      ? "复现时的客户端日志见附件，问题出在重连之后的第一次请求。"
      : "The client log of our reproduction is attached; it fails on the first request after reconnecting.";
  done(await actOnTicket(firstLine, number, { do: "reply", body, asksCustomer: false, attachments }, at));
}

/** Uploads a log, and for every other ticket a screenshot, to `place` at the instant `at`; returns their ids. */
async function uploadEvidence(
  actor: Uploader,
  place: Place,
  { title, description }: Pick<OpenTicket, "title" | "description">,
  at: number,
  chance: Random,
): Promise<string[]> {
  const code = /\b\d{5}\b/.exec(`${title} ${description}`)?.[0] ?? null;
  const ids = [await upload(actor, place, `sdk-${stamp(at).slice(0, 10)}.log`, logUntil(at, code, chance), at)];
  if (chance.chance(0.5)) ids.push(await upload(actor, place, "screenshot-1.png", await screenshot(chance), at));
  return ids;
}

/** What an engineer captured while reproducing it. */
function uploadCapture(actor: Uploader, ticket: number, at: number, chance: Random): Promise<string> {
  return upload(actor, { ticket }, `reproduced-${stamp(at).slice(0, 10)}.log`, logUntil(at, null, chance), at);
}

async function upload(actor: Uploader, place: Place, name: string, body: Buffer, at: number): Promise<string> {
  const offer = { key: randomUUID(), place, name, declared: "", size: body.length };
  return done(await receiveUpload(actor, offer, Readable.from([body]), at)).id;
}

function logUntil(at: number, code: string | null, chance: Random): Buffer {
  const lines = [
    `${stamp(at - LOGGED.ms)} [I] LXIM sdk=5.3.4 platform=android os=14 model=Pixel_8 app=com.example.chat`,
    `${stamp(at - LOGGED.ms)} [I] region=cn-east user=u_${Math.floor(chance.between(1e5, 1e6))} log=debug`,
  ];
  for (let time = at - LOGGED.ms; time < at; time += LOGGED.everyMs) {
    const isLate = time > at - LOGGED.ms / 3;
    if (isLate && code && chance.chance(0.25)) lines.push(`${stamp(time)} [E] request failed code=${code} retry=1`);
    else if (isLate && !code && chance.chance(0.15))
      lines.push(`${stamp(time)} [W] callback late by ${rtt(chance)} ms`);
    else lines.push(`${stamp(time)} [D] heartbeat ok rtt=${rtt(chance)}ms`);
  }
  return Buffer.from(`${lines.join("\n")}\n`);
}

const rtt = (chance: Random) => Math.round(chance.around(38, 0.4));
/** "2026-03-04 10:00:00.000", as the SDK writes it. */
const stamp = (at: number) => new Date(at + OFFSET).toISOString().replace("T", " ").replace("Z", "");

/** A chat with messages that did not arrive; shapes only, because a machine may have no fonts. */
function screenshot(chance: Random): Promise<Buffer> {
  const bubbles = Array.from({ length: 7 }, (_, row) => {
    const isOwn = row % 3 !== 0;
    const width = Math.round(chance.between(110, 250));
    const x = isOwn ? 340 - width : 20;
    const failed = isOwn && row > 3 ? `<circle cx="${x - 20}" cy="${130 + row * 72}" r="10" fill="#c62f3b"/>` : "";
    const fill = isOwn ? "#cfe8e6" : "#ffffff";
    return `<rect x="${x}" y="${106 + row * 72}" width="${width}" height="48" rx="12" fill="${fill}"/>${failed}`;
  });
  const frame = `<rect width="360" height="640" fill="#eef0ec"/><rect width="360" height="72" fill="#11666b"/>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="360" height="640">${frame}${bubbles.join("")}</svg>`;
  return sharp(Buffer.from(svg)).png().toBuffer();
}
