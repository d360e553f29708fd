/**
 * Runs named commands, two at a time, and says of each in one line how it went and how long it took.
 * Only what failed shows its output.
 */
import { spawn } from "node:child_process";

export interface Step {
  readonly name: string;
  /** Commands of Node, one after the other; the first that fails ends the step. */
  readonly commands: readonly (readonly string[])[];
  readonly env?: Readonly<Record<string, string>>;
}

const TOGETHER = 2;

/** A script of ours, as scripts/run.mjs runs it. */
export const script = (file: string): string[] => ["--conditions=react-server", "--import", "tsx", file];

/** Returns the names of the steps that failed. */
export async function runSteps(steps: readonly Step[]): Promise<string[]> {
  const waiting = steps.values();
  const failed: string[] = [];
  const runner = async () => {
    for (const step of waiting) if (!(await runStep(step))) failed.push(step.name);
  };
  await Promise.all(Array.from({ length: TOGETHER }, runner));
  return failed;
}

async function runStep({ name, commands, env }: Step): Promise<boolean> {
  const started = performance.now();
  let output = "";
  let isGood = true;
  for (const command of commands) {
    const { code, text } = await runQuietly(command, env);
    output += text;
    isGood = code === 0;
    if (!isGood) break;
  }
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${isGood ? "ok  " : "FAIL"} ${name.padEnd(12)} ${seconds.padStart(6)} s`);
  if (!isGood) console.log(output.trimEnd().replace(/^/gm, "     "));
  return isGood;
}

function runQuietly(args: readonly string[], env: Step["env"] = {}): Promise<{ code: number; text: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      env: { ...process.env, NO_COLOR: "1", ...env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let text = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (chunk: Buffer) => {
        text += chunk;
      });
    }
    child.on("close", (code) => resolve({ code: code ?? 1, text }));
  });
}
