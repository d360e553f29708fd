#!/usr/bin/env node
// node scripts/run.mjs <script.ts> [args…]: runs a TypeScript script of ours.
// `react-server` is the condition under which `server-only` modules may be loaded outside Next.
import { spawn } from "node:child_process";

const leash = new URL("./leash.mjs", import.meta.url).href;
const flags = ["--conditions=react-server", "--import", leash, "--import", "tsx"];
const child = spawn(process.execPath, [...flags, ...process.argv.slice(2)], {
  stdio: ["inherit", "inherit", "inherit", "ipc"],
  env: { NEXT_TELEMETRY_DISABLED: "1", ...process.env },
});
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
child.on("exit", (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
