/** Who may see what: every role over every route as a table (SEC-01), and no word of one account anywhere in another (SEC-02). */
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import type { Who } from "./people";
import { lastQuarter } from "./quarter";

test.use({ expectedErrors: [/Failed to load resource/] });

const QUARTER = lastQuarter();
const EVERYBODY: readonly (Who | "visitor")[] = ["visitor", "viewer", "member", "owner", "otherOwner", "agent", "lead"];
const MEMBERS = ["viewer", "member", "owner", "otherOwner"] as const;
const AGENTS = ["agent", "lead"] as const;

/** Pages and reads with those who may see them; everybody else is sent to sign in or finds nothing. */
const TABLE: readonly { path: string; may: readonly string[] }[] = [
  { path: "/zh/tickets", may: MEMBERS },
  { path: "/zh/tickets/new", may: MEMBERS },
  { path: "/zh/account/sla", may: MEMBERS },
  { path: "/zh/account/compliance", may: MEMBERS },
  { path: "/zh/notifications", may: [...MEMBERS, ...AGENTS] },
  { path: "/zh/notifications/preferences", may: [...MEMBERS, ...AGENTS] },
  { path: "/zh/desk", may: AGENTS },
  { path: "/zh/desk/replies", may: AGENTS },
  { path: "/api/v1/tickets", may: MEMBERS },
  { path: "/api/v1/desk/queue", may: AGENTS },
  { path: "/api/v1/notifications", may: [...MEMBERS, ...AGENTS] },
  { path: "/api/v1/account/entitlement", may: MEMBERS },
  { path: "/api/v1/account/calendar", may: MEMBERS },
  { path: "/api/v1/availability", may: EVERYBODY },
  { path: "/api/v1/record", may: EVERYBODY },
  { path: `/api/v1/account/compliance?quarter=${QUARTER}`, may: MEMBERS },
  { path: `/api/v1/account/compliance/proof?quarter=${QUARTER}`, may: MEMBERS },
  { path: "/api/v1/record/keys", may: EVERYBODY },
  { path: "/zh/account/members", may: MEMBERS },
  { path: "/zh/sessions", may: [...MEMBERS, ...AGENTS] },
  { path: "/zh/desk/settings/messages", may: AGENTS },
  { path: `/api/v1/account/compliance/claim?quarter=${QUARTER}&locale=en`, may: MEMBERS },
];

for (const who of EVERYBODY) {
  test(`SEC-01 ${who} sees what is theirs and nothing else`, async ({ as, page: visitor }) => {
    const page = who === "visitor" ? visitor : await as(who);
    for (const { path, may } of TABLE) {
      const answer = await page.request.get(path, { maxRedirects: 0 });
      if (may.includes(who)) expect(answer.status(), `${who} ${path}`).toBe(200);
      else if (who !== "visitor") expect(answer.status(), `${who} ${path}`).toBe(404);
      else expect([307, 401], `${who} ${path}`).toContain(answer.status());
    }
  });
}

const numberOf = async (page: Page) => {
  const { tickets } = await (await page.request.get("/api/v1/tickets?state=active&sort=due")).json();
  return { number: tickets[0].number as number, title: tickets[0].title as string };
};

test("SEC-01 another account's ticket answers exactly as a missing one, in every form", async ({ as }) => {
  const { number } = await numberOf(await as("otherOwner"));
  const stranger = await as("owner");
  const forms = [
    "/zh/tickets/N",
    "/en/tickets/N",
    "/zh/tickets/N/submitted",
    "/zh/tickets/N/evidence",
    "/api/v1/tickets/N",
    "/api/v1/attachments?ticket=N",
  ];
  for (const form of forms) {
    const of = (n: number | string) => stranger.request.get(form.replace("N", String(n)), { maxRedirects: 0 });
    const [foreign, missing] = [await of(number), await of(99_999_999)];
    expect(foreign.status(), form).toBe(404);
    expect(missing.status(), form).toBe(404);
    const bare = async (answer: typeof foreign, n: number | string) =>
      (await answer.text()).replaceAll(String(n), "N").replace(/[0-9a-f]{32}|[0-9a-f-]{36}/g, "");
    if (form.startsWith("/api")) expect(await bare(foreign, number)).toBe(await bare(missing, 99_999_999));
  }
});

test("SEC-06 headers and odd paths open no door", async ({ as }) => {
  const { number, title } = await numberOf(await as("otherOwner"));
  const stranger = await as("owner");
  const probes: [string, Record<string, string>][] = [
    [`/zh/tickets/${number}`, { rsc: "1" }],
    [`/zh/tickets/${number}`, { rsc: "1", "next-router-prefetch": "1" }],
    [`/zh/tickets/${number}`, { "x-middleware-subrequest": "proxy:proxy:proxy:proxy:proxy" }],
    [`/zh/tickets/${number}.rsc`, {}],
    [`/zh//tickets/${number}`, {}],
    [`/zh/tickets/%2e%2e/tickets/${number}`, {}],
    [`/_next/data/build/zh/tickets/${number}.json`, {}],
    [`/zh/desk/tickets/${number}`, { rsc: "1" }],
  ];
  for (const [path, headers] of probes) {
    const answer = await stranger.request.get(path, { headers });
    expect(await answer.text(), path).not.toContain(`"title":"${title}"`);
  }
});

test("malformed numbers, pages and quarters are not found or refused, never a crash", async ({ as }) => {
  const page = await as("owner");
  for (const path of [
    "/zh/tickets/abc",
    "/zh/tickets/0",
    "/zh/tickets/1e9",
    "/zh/tickets/-5",
    "/zh/tickets/9999999999999",
    "/zh/tickets/new/no-such-step",
    "/api/v1/tickets/x",
  ]) {
    expect((await page.request.get(path)).status(), path).toBe(404);
  }
  for (const path of [
    "/api/v1/tickets?after=-1",
    "/api/v1/tickets?sort=x",
    `/api/v1/search?locale=zh&q=${"长".repeat(201)}`,
  ]) {
    expect((await page.request.get(path)).status(), path).toBe(400);
  }
  for (const path of [
    "/zh/tickets?page=999999",
    "/zh/account/compliance?quarter=2026-Q9",
    "/zh/account/compliance?quarter=__proto__",
    "/zh/desk?state=x",
  ]) {
    expect((await page.request.get(path)).status(), path).toBeLessThan(500);
  }
});

test("SEC-02 no word of another account in anything a customer can read", async ({ as }) => {
  const other = await as("otherOwner");
  const canary = `金丝雀${Date.now()}`;
  await other.goto("/zh/tickets");
  const { number } = await numberOf(other);
  await other.goto(`/zh/tickets/${number}`);
  const reply = other.locator("#reply-body");
  await reply.fill(canary);
  await other.getByRole("button", { name: "发送回复" }).click();
  await expect(other.getByText(canary).first()).toBeVisible();
  const stranger = await as("owner");
  const paths = [
    "/zh/tickets",
    "/zh/account/sla",
    "/zh/account/compliance",
    "/api/v1/tickets",
    "/api/v1/tickets/export",
    `/api/v1/tickets?q=${encodeURIComponent(canary)}`,
    `/api/v1/account/compliance?quarter=${QUARTER}&format=csv`,
    `/api/v1/account/compliance?quarter=${QUARTER}&format=json`,
    `/api/v1/account/compliance/proof?quarter=${QUARTER}`,
    "/zh/help/search?q=消息",
    "/api/v1/search?locale=zh&q=消息",
    `/zh/tickets/${number}`,
  ];
  for (const path of paths) {
    const text = await (await stranger.request.get(path)).text();
    expect(text, path).not.toContain("海豚游戏");
    expect(text, path).not.toContain(canary);
  }
});

test("SEC-24 what signed-in people read is never stored, and the same URL never mixes readers", async ({ as }) => {
  const [owner, other] = [await as("owner"), await as("otherOwner")];
  for (const path of ["/zh/tickets", "/zh/account/sla", "/api/v1/tickets", "/api/v1/session"]) {
    const [mine, theirs] = [await owner.request.get(path), await other.request.get(path)];
    expect(mine.headers()["cache-control"], path).toContain("no-store");
    expect(await theirs.text(), path).not.toContain("晨光社交");
    expect(await mine.text(), path).toContain("晨光社交");
  }
});
