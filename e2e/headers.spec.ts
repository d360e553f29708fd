import { expect, test } from "./fixtures";

/** As the browser asks for a page, for its data, and for its data ahead of time. */
const WAYS: readonly Record<string, string>[] = [{}, { RSC: "1" }, { RSC: "1", "Next-Router-Prefetch": "1" }];

const base = process.env.BASE_URL ?? "";
const action = { method: "POST", body: "x=1", redirect: "manual" } as const;

/** Node's fetch sends exactly the headers it is given, and no Origin of its own. */
const post = (path: string, headers: Record<string, string>) =>
  fetch(`${base}${path}`, { ...action, headers: { "content-type": "application/x-www-form-urlencoded", ...headers } });

test.describe("SEC-20 a change that no page of ours asked for is refused", () => {
  const ORIGINS: readonly [string, Record<string, string>][] = [
    ["without an origin", {}],
    ["from null", { origin: "null" }],
    ["from another site", { origin: "https://evil.example" }],
    ["from another port", { origin: "http://localhost:1" }],
    ["with a forged forwarded host", { origin: "https://evil.example", "x-forwarded-host": "evil.example" }],
    ["as another site's navigation", { "sec-fetch-site": "cross-site" }],
  ];
  for (const [how, headers] of ORIGINS) {
    test(how, async () => {
      for (const path of ["/zh/sign-in", "/api/auth/signout", "/zh/tickets/new", "/api/v1/tickets"]) {
        const response = await post(path, { ...headers, "next-action": "00".repeat(21) });
        expect(response.status, path).toBe(403);
        expect(response.headers.get("content-type"), path).toContain("application/problem+json");
        expect((await response.json()).title).toBe("cross_origin");
      }
    });
  }

  test("but our own page is let in", async () => {
    const response = await post("/api/auth/signout", { origin: base });
    expect(response.status).not.toBe(403);
  });
});

test.describe("SEC-21 the content policy", () => {
  test("forbids inline scripts on prerendered and on dynamic pages", async () => {
    for (const path of ["/zh", "/en/plans", "/zh/sign-in", "/zh/help/search?q=a"]) {
      const policy = (await fetch(`${base}${path}`)).headers.get("content-security-policy") ?? "";
      const scripts = /script-src ([^;]*)/.exec(policy)?.[1] ?? "";
      expect(scripts, path).toMatch(/'(nonce|sha256)-/);
      expect(scripts, path).not.toContain("unsafe-inline");
      expect(scripts, path).not.toContain("unsafe-eval");
      for (const closed of ["object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'"])
        expect(policy).toContain(closed);
    }
  });

  test("gives each dynamic page a nonce of its own", async () => {
    const nonce = async () =>
      /'nonce-([^']+)'/.exec((await fetch(`${base}/zh/sign-in`)).headers.get("content-security-policy") ?? "")?.[1];
    const [first, second] = [await nonce(), await nonce()];
    expect(first).toBeTruthy();
    expect(first).not.toBe(second);
  });
});

test("SEC-22 every answer carries the security headers and none tells what runs here", async () => {
  for (const path of ["/zh", "/zh/sign-in", "/api/v1/session", "/zh/nothing", "/healthz"]) {
    const { headers } = await fetch(`${base}${path}`);
    expect(headers.get("x-content-type-options"), path).toBe("nosniff");
    expect(headers.get("referrer-policy"), path).toBeTruthy();
    expect(headers.get("strict-transport-security"), path).toContain("max-age");
    expect(headers.get("cross-origin-opener-policy"), path).toBe("same-origin");
    expect(headers.get("permissions-policy"), path).toBeTruthy();
    expect(headers.get("x-powered-by"), path).toBeNull();
  }
});

test.describe("SEC-24 what is made for one reader is stored by nobody", () => {
  test("neither pages nor their data", async ({ as }) => {
    const page = await as("owner");
    for (const path of ["/zh/tickets", "/zh/account/sla", "/zh/sign-in", "/api/v1/session", "/api/v1/tickets"]) {
      for (const headers of WAYS) {
        const response = await page.request.get(path, { headers });
        expect(response.headers()["cache-control"], `${path} ${JSON.stringify(headers)}`).toContain("no-store");
        expect(response.headers()["cache-control"], path).toContain("private");
      }
    }
  });

  test("the same address answers each reader with their own", async ({ as, page }) => {
    const [owner, other] = [await as("owner"), await as("otherOwner")];
    const viewer = async (from: typeof page) =>
      (await (await from.request.get("/api/v1/session")).json()).viewer?.name ?? null;
    expect(new Set([await viewer(owner), await viewer(other), await viewer(page)]).size).toBe(3);
  });

  test("signing out clears what the browser kept", async () => {
    const response = await post("/api/auth/signout", { origin: base });
    expect(response.headers.get("clear-site-data")).toBe('"cache"');
  });
});
