/**
 * Issue 5 §4: what ten uploads of 20 MB at once add to the memory of the web process, and how fast they are taken, against
 * a bare Node server that writes the same bytes to the same disk and does nothing else. Every digest is checked.
 */
import { spawn } from "node:child_process";
import { createHash, randomUUID } from "node:crypto";
import { once } from "node:events";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import sharp from "sharp";
import { completeDrafts, type Member, signedIn } from "../scripts/drill/member";
import { residentBytes } from "../scripts/drill/processes";
import { cookieHeader, request } from "../scripts/drill/requests";
import { chosenPort, givenStack, removeStack, startPortal, stopPortal } from "../scripts/drill/stack";
import { median } from "./rounds";

const MB = 1024 * 1024;
const [AT_ONCE, SIZE, ROUNDS, LIMIT] = [10, 20 * MB, 5, 50 * MB];
const [SAMPLE_MS, SETTLE_MS] = [10, 3_000];
/** Noise that PNG cannot compress: about 20 MB. */
const PIXELS = 2_600;

const BARE = `require("node:http").createServer((asked, answer) => {
  asked.pipe(require("node:fs").createWriteStream(process.argv[1] + "/" + Math.random())).on("close", () => answer.end("{}"));
}).listen(0, function () { console.log(this.address().port); });`;

interface Sent {
  readonly name: string;
  readonly type: string;
  readonly body: Buffer;
}

interface Turn {
  readonly added: number;
  readonly ms: number;
}

/** Sends one file and throws unless it was taken. */
type Send = (file: Sent, round: number) => Promise<void>;

export async function benchUpload(): Promise<string[]> {
  const stack = await givenStack(await chosenPort());
  const portal = await startPortal(stack);
  const bare = await startBare();
  try {
    const member = await signedIn(stack);
    const lines: string[] = [];
    for (const [what, file] of await samples()) {
      const drafts = await completeDrafts(stack, member, ROUNDS + 1);
      const send: Send = (sent, round) => sendToPortal(stack.baseUrl, member, drafts[round]?.id ?? "", sent);
      const ours: Turn[] = [];
      const theirs: Turn[] = [];
      await send(file, ROUNDS);
      for (let round = 0; round < ROUNDS; round++) {
        theirs.push(await measured(bare.pid, file, round, bare.send));
        ours.push(await measured(portal.webPid(), file, round, send));
      }
      lines.push(...told(what, ours, theirs));
    }
    return lines;
  } finally {
    await bare.end();
    await stopPortal(portal);
    await removeStack(stack);
  }
}

async function samples(): Promise<[string, Sent][]> {
  const line = "2026-03-04 10:00:00.123 [I] conn: heartbeat ok rtt=38ms region=cn-east\n";
  const noise = { type: "gaussian", mean: 128, sigma: 60 } as const;
  const create = { width: PIXELS, height: PIXELS, channels: 3, noise, background: "black" } as const;
  const picture = await sharp({ create }).png().toBuffer();
  return [
    ["logs", { name: "sdk.log", type: "text/plain", body: Buffer.alloc(SIZE, line) }],
    ["images, written anew", { name: "screen.png", type: "image/png", body: picture }],
  ];
}

/** Rise of the resident memory over what the process held before, at its highest, while ten files arrive at once. */
async function measured(pid: number, file: Sent, round: number, send: Send): Promise<Turn> {
  await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
  const before = residentBytes(pid);
  let peak = before;
  const sampling = setInterval(() => {
    peak = Math.max(peak, residentBytes(pid));
  }, SAMPLE_MS);
  const from = performance.now();
  await Promise.all(Array.from({ length: AT_ONCE }, () => send(file, round))).finally(() => clearInterval(sampling));
  return { added: peak - before, ms: performance.now() - from };
}

async function sendToPortal(baseUrl: string, member: Member, draft: string, { name, type, body }: Sent) {
  const headers = {
    ...cookieHeader(member),
    origin: baseUrl,
    "content-type": type,
    "idempotency-key": randomUUID(),
    "x-file-name": name,
  };
  const url = `${baseUrl}/api/v1/attachments?draft=${draft}`;
  const answer = await request(url, { method: "POST", headers, body });
  if (answer.status !== 201) throw new Error(`an upload was answered ${answer.status} ${answer.body}`);
  const { size, digest } = JSON.parse(answer.body) as { size: number; digest: string };
  const isAsSent = digest === createHash("sha256").update(body).digest("hex");
  if (type === "text/plain" && !isAsSent) throw new Error("what was stored is not what was sent");
  if (size < body.length / 2) throw new Error(`only ${size} bytes were stored`);
}

async function startBare() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "bench-upload-"));
  const child = spawn(process.execPath, ["--eval", BARE, folder], { stdio: ["ignore", "pipe", "inherit"] });
  const [port] = (await once(child.stdout, "data")) as [Buffer];
  const url = `http://localhost:${Number(String(port))}`;
  return {
    pid: child.pid ?? 0,
    async send({ body }: Sent) {
      const { status } = await request(url, { method: "POST", body });
      if (status !== 200) throw new Error(`the bare server answered ${status}`);
    },
    async end() {
      child.kill();
      await once(child, "exit");
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}

function told(what: string, ours: readonly Turn[], theirs: readonly Turn[]): string[] {
  const added = (turns: readonly Turn[]) => median(turns.map((turn) => turn.added));
  const worst = Math.max(...ours.map((turn) => turn.added));
  const seconds = (turns: readonly Turn[]) => (median(turns.map(({ ms }) => ms)) / 1000).toFixed(1);
  const megabytes = (bytes: number) => `${Math.round(bytes / MB)} MB`;
  const verdict = worst <= LIMIT ? `within ${megabytes(LIMIT)}` : `OVER ${megabytes(LIMIT)}`;
  const head = `${AT_ONCE} × 20 MB of ${what}`.padEnd(38);
  return [
    `${head} adds ${megabytes(added(ours))}, at most ${megabytes(worst)} (${verdict}); a bare server ${megabytes(added(theirs))}`,
    `${"".padEnd(38)} taken in ${seconds(ours)} s, by a bare server in ${seconds(theirs)} s`,
  ];
}
