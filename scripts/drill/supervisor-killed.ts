/** F-21: the supervisor itself is killed. What it started lets go of the port, and the next start takes the database over. */
import { isAlive } from "../db/server-process";
import { isPortFree } from "../serve";
import { type Portal, type Stack, startPortal } from "./stack";
import { assert } from "./told";

const LET_GO_LIMIT_MS = 10_000;

export async function killSupervisor(stack: Stack, portal: Portal): Promise<{ next: Portal; told: string }> {
  const [web, worker, database] = [portal.webPid(), portal.workerPid(), portal.databasePid()];
  process.kill(portal.supervisorPid(), "SIGKILL");
  const from = performance.now();
  while (isAlive(web) || isAlive(worker) || !(await isPortFree(stack.port))) {
    assert(performance.now() - from < LET_GO_LIMIT_MS, "web or worker outlived their supervisor");
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const letGoMs = performance.now() - from;
  assert(isAlive(database), "the database went with it");
  const next = await startPortal(stack);
  assert(next.databasePid() === database, "a second database server was started");
  const seconds = (ms: number) => (ms / 1000).toFixed(1);
  return {
    next,
    told: `port free after ${seconds(letGoMs)} s, next start ready in ${seconds(next.readyMs)} s on the same database server`,
  };
}
