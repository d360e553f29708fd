/** A database server for one run: in a temporary folder, stopped and removed with it. */
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { startEmbedded } from "./embedded";

export interface ThrowAwayServer {
  /** connection URL of the owner role */
  readonly url: string;
  stop(): Promise<void>;
}

/** `binaries`: the `bin` folder of another PostgreSQL than the packaged one. */
export async function throwAwayServer(binaries?: string): Promise<ThrowAwayServer> {
  const home = fs.mkdtempSync(path.join(os.tmpdir(), "backstop-pg-"));
  const server = await startEmbedded(home, { binaries });
  const stop = async () => {
    await server.stop();
    fs.rmSync(home, { recursive: true, force: true });
  };
  return { url: server.url, stop };
}
