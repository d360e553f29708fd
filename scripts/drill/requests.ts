/**
 * Requests as a browser without JavaScript makes them, each on a connection of its own, so that what a dying or
 * stopping server does to one says nothing about another.
 */
import http from "node:http";
import type { Draft, Member } from "./member";
import type { Stack } from "./stack";

export interface Answer {
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  readonly body: string;
}

interface Sent {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Buffer;
  /** told once the server has taken the request: it asks for a "100 Continue" */
  readonly onTaken?: () => void;
}

/** Rejects when no whole answer came. */
export function request(url: string, { method = "GET", headers = {}, body, onTaken }: Sent = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const length = body ? { "content-length": String(body.length) } : {};
    const proof = onTaken ? { expect: "100-continue" } : {};
    const sent = http.request(
      url,
      { method, headers: { ...headers, ...length, ...proof }, agent: false },
      (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("error", reject);
        response.on("aborted", () => reject(new Error("answer cut off")));
        response.on("end", () => {
          const { statusCode: status = 0, headers: received } = response;
          resolve({ status, headers: received, body: Buffer.concat(chunks).toString("utf8") });
        });
      },
    );
    sent.on("error", reject);
    if (onTaken) sent.on("continue", onTaken);
    sent.setTimeout(30_000, () => sent.destroy(new Error("no answer within 30 s")));
    sent.end(body);
  });
}

export const cookieHeader = ({ cookie }: Member) => ({ cookie: `${cookie.name}=${cookie.value}` });

export const checkUrl = ({ baseUrl }: Stack, { id }: Draft) => `${baseUrl}/zh/tickets/new/check?draft=${id}`;

/** The check page's form, ready to be posted; null when the page leads on to the confirmation. */
export async function openForm(stack: Stack, member: Member, draft: Draft): Promise<Sent | null> {
  const page = await request(checkUrl(stack, draft), { headers: cookieHeader(member) });
  if (submittedNumber(page)) return null;
  if (page.status !== 200) throw new Error(`the check page answered ${page.status}`);
  const form = page.body.split("<form").find((part) => part.includes(`value="${draft.id}"`)) ?? "";
  const fields = new FormData();
  for (const [tag] of form.matchAll(/<input type="hidden"[^>]*>/g))
    fields.set(attribute(tag, "name"), attribute(tag, "value"));
  fields.set("contest", "");
  const encoded = new Response(fields);
  return {
    method: "POST",
    headers: {
      ...cookieHeader(member),
      origin: stack.baseUrl,
      "content-type": encoded.headers.get("content-type") ?? "",
    },
    body: Buffer.from(await encoded.arrayBuffer()),
  };
}

function attribute(tag: string, name: string): string {
  const raw = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? "";
  return raw
    .replaceAll("&quot;", '"')
    .replaceAll("&#x27;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
}

/** Number of the ticket whose confirmation an answer leads to. */
export function submittedNumber({ status, headers }: Answer): number | null {
  const found = /\/tickets\/(\d+)\/submitted$/.exec(headers.location ?? "");
  return status >= 300 && status < 400 && found ? Number(found[1]) : null;
}

/** Submits a draft as often as it takes, as a patient person would. */
export async function submitInTheEnd(stack: Stack, member: Member, draft: Draft): Promise<number> {
  const form = await openForm(stack, member, draft);
  const answer = await request(checkUrl(stack, draft), form ?? { headers: cookieHeader(member) });
  const number = submittedNumber(answer);
  if (!number) throw new Error(`submitting answered ${answer.status} ${answer.headers.location ?? ""}`);
  return number;
}

/** Milliseconds until /readyz says 200. */
export async function readyAgain({ baseUrl }: Stack, limitMs: number): Promise<number> {
  const from = performance.now();
  while (performance.now() - from < limitMs) {
    const answer = await request(`${baseUrl}/readyz`).catch(() => null);
    if (answer?.status === 200) return performance.now() - from;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error(`not ready again within ${limitMs / 1000} s`);
}
