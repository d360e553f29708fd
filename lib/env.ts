/**
 * The process environment, read once and checked. Nothing else reads `process.env` (except tool configurations).
 * Read lazily: a build needs none of it.
 */
import { z } from "zod";

const SAMPLES = /^(secret|changeme|change-me|password|example|test|0+|1234567890.*)$/i;

const Env = z.object({
  /** URL of the app's own role: neither superuser nor owner of the tables. */
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  /** Where readers reach the portal, without a trailing slash. */
  BASE_URL: z.url({ protocol: /^https?$/ }).default("http://localhost:3000"),
  AUTH_SECRET: z
    .string()
    .min(32, "needs at least 32 characters; make one with: openssl rand -base64 33")
    .refine((value) => !SAMPLES.test(value) && new Set(value).size > 8, "is a sample value; make your own"),
  /** "1" only when started by `npm run demo`: one-click sign-in as a demo person. */
  BACKSTOP_DEMO: z.enum(["0", "1"]).default("0"),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  /** Hosts inside the network that webhooks and bots may name, comma-separated: "hooks.internal, 10.0.0.5:8080". */
  OUTBOUND_ALLOW: z
    .string()
    .default("")
    .transform((list) => list.split(",").flatMap((host) => host.trim().toLowerCase() || [])),
  MAIL_FROM: z.string().default("Backstop <support@localhost>"),
  OIDC_ISSUER: z.url().optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_NAME: z.string().default("SSO"),
  /** Where uploads are received, and stored unless a bucket is named; relative to the working folder. */
  ATTACHMENTS_DIR: z.string().default(".data/attachments"),
  /** Room for the files of one customer account, in MB. */
  ATTACHMENTS_ACCOUNT_MB: z.coerce.number().int().min(1).max(10_000_000).default(10_240),
  /** Names the bucket of an S3-compatible storage; the four below belong to it. Keys left out come from the usual AWS places. */
  ATTACHMENTS_S3_BUCKET: z.string().optional(),
  ATTACHMENTS_S3_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
  ATTACHMENTS_S3_REGION: z.string().default("us-east-1"),
  ATTACHMENTS_S3_ACCESS_KEY_ID: z.string().optional(),
  ATTACHMENTS_S3_SECRET_ACCESS_KEY: z.string().optional(),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "silent"]).default("info"),
  NODE_ENV: z.string().default("development"),
});
export type Env = z.infer<typeof Env>;

/** What a build reads: nothing of the machine it will run on. */
const BuildEnv = z.object({
  /** Where searches are answered: "server" keeps the index of a large knowledge base from travelling to browsers. */
  SEARCH_IN: z.enum(["browser", "server"]).default("browser"),
});

export function buildEnv(): z.infer<typeof BuildEnv> {
  return BuildEnv.parse(process.env);
}

const PublicEnv = Env.pick({ BASE_URL: true });

/**
 * Where readers reach the portal, without a trailing slash: what canonical addresses, feeds and the sitemap begin with.
 * Needs nothing else of the environment, so that prerendered pages may say it too. Throws when BASE_URL is no URL.
 */
export function publicOrigin(): string {
  const { BASE_URL } = PublicEnv.parse({ BASE_URL: process.env.BASE_URL || undefined });
  return BASE_URL.replace(/\/+$/, "");
}

/** Drafts are shown to their writers only, where the portal is being developed. */
export function showsDrafts(): boolean {
  return process.env.NODE_ENV === "development";
}

let parsed: Env | undefined;

/** Throws one readable list of everything that is wrong. */
export function env(): Env {
  parsed ??= parseEnv(process.env);
  return parsed;
}

export function parseEnv(source: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const result = Env.safeParse(given);
  if (!result.success) throw new Error(`The environment is not usable:\n${z.prettifyError(result.error)}`);
  return { ...result.data, BASE_URL: result.data.BASE_URL.replace(/\/+$/, "") };
}

/** For tests that change the environment under a running process. */
export function forgetEnv(): void {
  parsed = undefined;
}
