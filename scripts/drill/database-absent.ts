/** F-05: `npm start` while the server of DATABASE_URL is not there; it comes later, goes, and comes back. */
import { type RunningDatabase, startEmbedded } from "../db/embedded";
import { readyAgain, request } from "./requests";
import { launchPortal, type Stack, stopPortal } from "./stack";
import { assert, spread } from "./told";

const LIMIT_MS = 30_000;
const ARTICLE = "/zh/help/getting-started/install-the-sdk";

export async function startWithoutDatabase(stack: Stack) {
  const place = await startEmbedded(stack.home);
  const port = Number(new URL(place.url).port);
  await place.stop();
  const portal = launchPortal(stack, place.url);
  try {
    await answersAlive(stack);
    await servesWithoutDatabase(stack);
    const web = portal.webPid();
    const first = await comeBack(stack, port);
    await first.server.stop();
    await servesWithoutDatabase(stack);
    const second = await comeBack(stack, port);
    assert(portal.webPid() === web, "the web process was restarted");
    await stopPortal(portal);
    await second.server.stop();
    return `alive, 503 and articles without a database; ready ${spread([first.ms, second.ms])} after it came`;
  } finally {
    await stopPortal(portal);
  }
}

async function servesWithoutDatabase({ baseUrl }: Stack): Promise<void> {
  const [health, ready, article] = await Promise.all(
    ["/healthz", "/readyz", ARTICLE].map((path) => request(baseUrl + path)),
  );
  assert(health?.status === 200, `/healthz answers ${health?.status}`);
  assert(ready?.status === 503 && ready.headers["retry-after"], `/readyz answers ${ready?.status}`);
  assert(article?.status === 200 && article.body.includes("<article"), `an article answers ${article?.status}`);
}

async function answersAlive({ baseUrl }: Stack): Promise<void> {
  for (const end = performance.now() + LIMIT_MS; performance.now() < end; ) {
    if ((await request(`${baseUrl}/healthz`).catch(() => null))?.status === 200) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error("/healthz never answered");
}

async function comeBack(stack: Stack, port: number): Promise<{ server: RunningDatabase; ms: number }> {
  const server = await startEmbedded(stack.home, { port });
  return { server, ms: await readyAgain(stack, LIMIT_MS) };
}
