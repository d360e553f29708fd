import "server-only";
/** Closes the pool when the process is asked to stop, so that the database need not wait for it. */
import { closeDatabase } from "./client";

export function closeOnSigterm(): void {
  process.once("SIGTERM", () => void closeDatabase());
}
