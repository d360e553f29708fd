/**
 * Runs before every page: picks the locale, states the security policy, names the request, and refuses changes that
 * no page of ours asked for. Never decides who may see what: pages, actions and handlers do that themselves (SEC-06).
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { NextRequest, NextResponse } from "next/server";
import createMiddleware from "next-intl/middleware";
import { contentPolicy, hashSources, nonceSources, type PageHashes } from "./lib/http/csp";
import { mayChange } from "./lib/http/origin";
import { routing } from "./lib/i18n/routing";

const intl = createMiddleware(routing);
const isDev = process.env.NODE_ENV === "development";

export default function proxy(request: NextRequest): NextResponse {
  const { pathname, search } = request.nextUrl;
  const requestId = crypto.randomUUID();
  if (pathname !== ONE_CLICK && !mayChange(request, process.env.BASE_URL ?? "http://localhost:3000"))
    return refused(requestId);
  const headers = new Headers(request.headers);
  headers.set("x-request-id", requestId);
  headers.set("x-path", pathname + search);
  const response = NOT_PAGES.test(pathname) ? NextResponse.next({ request: { headers } }) : page(request, headers);
  response.headers.set("x-request-id", requestId);
  // What the browser kept of a signed-in reader's pages goes with the session (SEC-24).
  if (pathname === SIGN_OUT && request.method === "POST") response.headers.set("clear-site-data", '"cache"');
  return response;
}

/** Posted by mail programs, from nowhere; the address itself is signed (U-29). */
const ONE_CLICK = "/api/mail";
const SIGN_OUT = "/api/auth/signout";
/** Answers without a language. */
const NOT_PAGES = /^\/(api\/|healthz$|readyz$)/;

function page(request: NextRequest, headers: Headers): NextResponse {
  const fixed = isDev ? null : hashSources(pageHashes(), request.nextUrl.pathname);
  const nonce = crypto.randomUUID().replaceAll("-", "");
  const policy = contentPolicy(fixed ?? (isDev ? "'unsafe-inline'" : nonceSources(pageHashes(), nonce)), isDev);
  if (!fixed && !isDev) headers.set("content-security-policy", policy); // the framework puts its nonce on its scripts
  const response = intl(new NextRequest(request.nextUrl, { headers, method: request.method }));
  response.headers.set("content-security-policy", policy);
  if (!fixed) response.headers.set("cache-control", "private, no-store");
  return response;
}

function refused(requestId: string): NextResponse {
  const body = { type: "/problems/cross_origin", title: "cross_origin", status: 403, requestId };
  return NextResponse.json(body, {
    status: 403,
    headers: { "content-type": "application/problem+json", "x-request-id": requestId },
  });
}

let hashes: PageHashes | undefined;

/** Collected after the build by scripts/build.ts. */
function pageHashes(): PageHashes {
  hashes ??= JSON.parse(readFileSync(path.join(process.cwd(), ".next", "csp-hashes.json"), "utf8")) as PageHashes;
  return hashes;
}

// Everything but the framework's own assets, files with an extension, and the address uploads are sent to: what passes
// here has its body held in memory and cut at 10 MB. That route refuses foreign requests itself.
export const config = { matcher: ["/((?!_next/|api/v1/attachments$|.*\\..*).*)"] };
