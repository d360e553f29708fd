/** `npm run e2e [-- playwright arguments]`: builds if needed, sets the stage, plays the browser tests, clears the stage. */
import { spawn } from "node:child_process";
import { ensureBuilt } from "./build";
import { findOrInstallChromium } from "./chromium";
import { setStage } from "./e2e/stage";

const chromium = findOrInstallChromium();
ensureBuilt();
const stage = await setStage();
const code = await play();
await stage.clear();
process.exit(code);

function play(): Promise<number> {
  const env = { ...process.env, ...stage.env, PW_CHROMIUM: chromium };
  const args = ["node_modules/@playwright/test/cli.js", "test", ...process.argv.slice(2)];
  const player = spawn(process.execPath, args, { stdio: "inherit", env });
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => player.kill(signal));
  return new Promise((resolve) => player.on("exit", (status) => resolve(status ?? 1)));
}
