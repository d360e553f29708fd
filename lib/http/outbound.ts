import "server-only";
/**
 * Requests to addresses that users gave (SEC-31): https, public addresses only, no redirects, a short answer in little
 * time. Hosts the operator names in OUTBOUND_ALLOW may be inside the network, and spoken to without TLS.
 */
import dns from "node:dns";
import http from "node:http";
import https from "node:https";
import net from "node:net";
import ipaddr from "ipaddr.js";
import { env } from "@/lib/env";

const TIMEOUT_MS = 15_000;
const READ_LIMIT = 64 * 1024;

export interface Answer {
  readonly status: number;
  /** the beginning of it; for reading codes, never for showing */
  readonly body: string;
}

/** Why an address may not be called: a code for the form that gave it. */
export type Unfit = "invalid" | "not_https" | "private";

/** What can be said of an address before its name is resolved. Numbers in any spelling are addresses to `URL`. */
export function unfitUrl(given: string): Unfit | null {
  if (!URL.canParse(given)) return "invalid";
  const url = new URL(given);
  if (url.username || url.password || !url.hostname) return "invalid";
  if (isAllowed(url)) return url.protocol === "https:" || url.protocol === "http:" ? null : "invalid";
  if (url.protocol !== "https:") return "not_https";
  const literal = url.hostname.replace(/^\[|\]$/g, "");
  if (net.isIP(literal) ? !isPublic(literal) : !literal.includes(".")) return "private";
  return null;
}

const isAllowed = ({ host, hostname }: URL): boolean =>
  env().OUTBOUND_ALLOW.some((allowed) => allowed === host || allowed === hostname);

/** Loopback, private, link-local, unique local, multicast, documentation, and addresses within addresses are not. */
export function isPublic(address: string): boolean {
  return ipaddr.isValid(address) && ipaddr.process(address).range() === "unicast";
}

/** Every address the name resolves to must be public, at the moment of connecting: a name cannot change its mind after. */
export const publicLookup: net.LookupFunction = (hostname, options, done) => {
  dns.lookup(hostname, { ...options, all: true }, (error, addresses) => {
    const [first] = addresses ?? [];
    if (error || !first) return done(error ?? new Error("no address"), "", 0);
    const inside = addresses.some(({ address }) => !isPublic(address));
    if (inside) return done(new Error("resolves to an address that is not public"), "", 0);
    return options.all ? done(null, addresses) : done(null, first.address, first.family);
  });
};

/** Rejects when the address is unfit, cannot be reached, or takes longer than 15 s in all. A redirect is an answer. */
export function post(to: string, body: string, headers: Readonly<Record<string, string>>): Promise<Answer> {
  const unfit = unfitUrl(to);
  if (unfit) return Promise.reject(new Error(`address refused: ${unfit}`));
  const url = new URL(to);
  const request = url.protocol === "https:" ? https.request : http.request;
  const reach = isAllowed(url) ? {} : { lookup: publicLookup };
  return new Promise((resolve, reject) => {
    const signal = AbortSignal.timeout(TIMEOUT_MS);
    const options = { method: "POST", agent: false as const, signal, ...reach };
    const sent = request(url, { ...options, headers: { ...headers, "content-length": Buffer.byteLength(body) } });
    sent.on("error", reject);
    sent.on("response", (response) => {
      let read = "";
      const finish = () => resolve({ status: response.statusCode ?? 0, body: read.slice(0, READ_LIMIT) });
      response.setEncoding("utf8");
      response.on("data", (part: string) => {
        read += part;
        if (read.length < READ_LIMIT) return;
        finish();
        response.destroy();
      });
      response.on("end", finish);
      response.on("error", reject);
    });
    sent.end(body);
  });
}
