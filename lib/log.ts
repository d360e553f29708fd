import "server-only";
/** JSON lines on stdout. pino escapes control characters; secrets and bodies are never handed to it, and redacted if they are (SEC-36). */
import pino from "pino";
import { env } from "./env";

let logger: pino.Logger | undefined;

export function log(): pino.Logger {
  logger ??= pino({
    level: env().LOG_LEVEL,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: [
      "*.cookie",
      "*.authorization",
      "*.token",
      "*.password",
      "*.body",
      "cookie",
      "authorization",
      "token",
      "password",
      "body",
    ],
    formatters: { level: (level) => ({ level }) },
  });
  return logger;
}
