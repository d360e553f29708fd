import "server-only";
/** Links that let somebody stop mail without signing in: the user's id, signed with the installation's secret (U-29). */
import { createHmac, timingSafeEqual } from "node:crypto";
import { env } from "@/lib/env";

const sign = (userId: string): string =>
  createHmac("sha256", env().AUTH_SECRET).update(`mail preference ${userId}`).digest("base64url");

export const mailKey = (userId: string): string => `${userId}.${sign(userId)}`;

/** The user's id; null for anything that was not signed here. */
export function userOfMailKey(key: string): string | null {
  const [userId = "", given = ""] = key.split(".");
  const [expected, actual] = [Buffer.from(sign(userId)), Buffer.from(given)];
  return expected.length === actual.length && timingSafeEqual(expected, actual) ? userId : null;
}
