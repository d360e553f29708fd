import "server-only";
/** Secrets that travel in links and cookies: 256 random bits, stored only as SHA-256 (SEC-13, SEC-15). */
import { createHash, randomBytes } from "node:crypto";

export const newToken = (): string => randomBytes(32).toString("base64url");
export const tokenHash = (token: string): string => createHash("sha256").update(token).digest("hex");
