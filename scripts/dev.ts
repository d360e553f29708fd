/** `npm run dev`: the development server on the embedded database, with demo sign-in when it holds demo data. */
import { spawn } from "node:child_process";
import { openDatabase } from "./database";
import { prepareSources } from "./prepare";
import { appEnv, portFromEnv } from "./serve";

prepareSources();
const database = await openDatabase();
const port = portFromEnv();
const env = { ...appEnv({ database, port, demo: true }), NODE_ENV: "development" } as NodeJS.ProcessEnv;
const child = spawn(process.execPath, ["node_modules/next/dist/bin/next", "dev", "-p", String(port)], {
  stdio: "inherit",
  env,
});
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => child.kill(signal));
child.on("exit", async (code) => {
  await database.stop();
  process.exit(code ?? 1);
});
