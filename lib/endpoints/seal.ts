import "server-only";
/** Addresses and secrets of endpoints at rest (SEC-32): AES-256-GCM under a key made from the installation's secret. */
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import { env } from "@/lib/env";

const [IV, TAG] = [12, 16];
const key = () => Buffer.from(hkdfSync("sha256", env().AUTH_SECRET, "", "backstop endpoints", 32));

export function seal(plain: string): string {
  const iv = randomBytes(IV);
  const cipher = createCipheriv("aes-256-gcm", key(), iv);
  const body = Buffer.concat([cipher.update(plain, "utf8"), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), body]).toString("base64");
}

/** Throws for what was not sealed here, or under another secret. */
export function unseal(sealed: string): string {
  const all = Buffer.from(sealed, "base64");
  const cipher = createDecipheriv("aes-256-gcm", key(), all.subarray(0, IV));
  cipher.setAuthTag(all.subarray(IV, IV + TAG));
  return Buffer.concat([cipher.update(all.subarray(IV + TAG)), cipher.final()]).toString("utf8");
}
