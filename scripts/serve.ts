/**
 * Keeps the portal's two processes running, web (Next.js) and worker (the sweep), and the embedded database with them.
 * What dies is started again; SIGTERM and SIGINT let requests finish, then stop the database this command started (F-20).
 */
import { type ChildProcess, spawn } from "node:child_process";
import net from "node:net";
import path from "node:path";
import { authSecret, type Database, dataFolder } from "./database";

const DRAIN_MS = 30_000;

export interface Serving {
  readonly database: Database;
  readonly port: number;
  readonly demo: boolean;
}

export const portFromEnv = () => Number(process.env.PORT ?? 3000);
export const baseUrl = (port: number) => process.env.BASE_URL ?? `http://localhost:${port}`;

/** The environment of the app's processes. They never see the owner's URL. */
export function appEnv({ database, port, demo }: Serving): NodeJS.ProcessEnv {
  return {
    ...process.env,
    NODE_ENV: "production",
    NEXT_TELEMETRY_DISABLED: "1",
    DATABASE_URL: database.appUrl,
    BASE_URL: baseUrl(port),
    NEXTAUTH_URL: baseUrl(port),
    AUTH_SECRET: authSecret(),
    ATTACHMENTS_DIR: process.env.ATTACHMENTS_DIR || path.join(dataFolder(), "attachments"),
    BACKSTOP_DEMO: demo ? "1" : "0",
  };
}

/** Resolves when everything has stopped. */
export async function serve(serving: Serving): Promise<void> {
  const env = appEnv(serving);
  serving.database.keepRunning();
  const web = keepRunning("web", ["node_modules/next/dist/bin/next", "start", "-p", String(serving.port)], env);
  const worker = keepRunning("worker", ["--conditions=react-server", "--import", "tsx", "scripts/worker.ts"], env);
  await signalled();
  await Promise.all([web.stop(), worker.stop()]);
  await serving.database.stop();
}

export const LEASH = new URL("./leash.mjs", import.meta.url).href;

const RESTART_MS = 500;

function keepRunning(name: string, args: string[], env: NodeJS.ProcessEnv) {
  let stopping = false;
  let child: ChildProcess;
  let gone: Promise<void>;
  const start = () => {
    child = spawn(process.execPath, ["--import", LEASH, ...args], {
      stdio: ["inherit", "inherit", "inherit", "ipc"],
      env,
    });
    gone = new Promise((resolve) => child.on("exit", () => resolve()));
    child.on("exit", (code, signal) => {
      if (stopping) return;
      console.error(`${name} ended (${signal ?? code}); starting it again`);
      setTimeout(() => !stopping && start(), RESTART_MS);
    });
  };
  start();
  return {
    async stop() {
      stopping = true;
      child.kill("SIGTERM");
      const late = setTimeout(() => child.kill("SIGKILL"), DRAIN_MS);
      await gone;
      clearTimeout(late);
    },
  };
}

/** The listeners stay: ^C comes twice, from the terminal and from run.mjs, and the second must not end this process. */
function signalled(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => resolve());
  });
}

/** Resolves true once /readyz of this machine answers 200 (BASE_URL may lead elsewhere), false after `limitMs`. */
export async function becameReady(port: number, limitMs = 30_000): Promise<boolean> {
  for (const end = performance.now() + limitMs; performance.now() < end; ) {
    const ready = await fetch(`http://localhost:${port}/readyz`).then(
      (response) => response.ok,
      () => false,
    );
    if (ready) return true;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return false;
}

export function isPortFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = net.createServer();
    probe.once("error", () => resolve(false));
    probe.listen(port, () => probe.close(() => resolve(true)));
  });
}
