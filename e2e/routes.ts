/** Every page of the portal with an example of its URL and somebody who may see it. A page missing here fails a test. */
import type { Page } from "@playwright/test";
import type { Who } from "./people";
import { answerToEvidence } from "./wizard";

export interface Route {
  /** the folder under app/[locale], groups left out */
  readonly route: string;
  readonly who: Who | "visitor";
  /** a path without the locale, or how to find one */
  readonly path: string | ((page: Page) => Promise<string>);
}

const firstLink = (list: string, pattern: RegExp) => async (page: Page) => {
  await page.goto(`/zh${list}`);
  const hrefs = await page
    .getByRole("main")
    .getByRole("link")
    .evaluateAll((links) => links.map((a) => a.getAttribute("href") ?? ""));
  const found = hrefs.find((href) => pattern.test(href));
  if (!found) throw new Error(`No link like ${pattern} on ${list}`);
  return found.replace(/^\/zh/, "").replace(/[?#].*$/, "");
};
const TICKET = /\/tickets\/\d+$/;

const FEEDBACK_ID = "5b0f5a3e-0f0e-4c1d-9a55-0d7a1f2c3b4d";

/** The page that asks why, about whichever article comes first. */
async function feedbackPath(page: Page): Promise<string> {
  const article = await firstLink("/help/search?q=推送", /\/help\/[a-z-]+\/[a-z0-9-]+/)(page);
  return `/help/feedback?article=${article.split("/").pop()}&helpful=no&id=${FEEDBACK_ID}`;
}

/** A message there must be: of an answer that is given for it. */
async function letterPath(page: Page): Promise<string> {
  await page.goto(`/zh${await firstLink("/desk", /\/desk\/tickets\/\d+$/)(page)}`);
  await page.locator("#reply-body").fill("请看附件里的说明。");
  await page.getByRole("button", { name: "发送回复" }).click();
  await page.getByText("请看附件里的说明。").first().waitFor();
  return firstLink("/desk/settings/messages", /\/desk\/settings\/messages\/[0-9a-f-]+$/)(page);
}

async function evidencePath(page: Page): Promise<string> {
  await answerToEvidence(page, "地址里有草稿");
  return page.url().replace(/^.*?\/zh\//, "/");
}

export const ROUTES: readonly Route[] = [
  { route: "", who: "visitor", path: "" },
  { route: "[...rest]", who: "visitor", path: "/no/such/page" },
  { route: "help", who: "visitor", path: "/help" },
  { route: "help/feedback", who: "visitor", path: feedbackPath },
  { route: "help/log-check", who: "visitor", path: "/help/log-check" },
  { route: "help/search", who: "visitor", path: "/help/search?q=推送" },
  { route: "help/[collection]", who: "visitor", path: firstLink("/help", /\/help\/[a-z-]+$/) },
  {
    route: "help/[collection]/[slug]",
    who: "visitor",
    path: firstLink("/help/search?q=推送", /\/help\/[a-z-]+\/[a-z0-9-]+/),
  },
  { route: "clocks", who: "visitor", path: "/clocks" },
  { route: "contact", who: "visitor", path: "/contact" },
  { route: "plans", who: "visitor", path: "/plans" },
  { route: "record", who: "visitor", path: "/record" },
  { route: "severity", who: "visitor", path: "/severity" },
  { route: "status", who: "visitor", path: "/status" },
  { route: "sign-in", who: "visitor", path: "/sign-in" },
  { route: "sign-in/sent", who: "visitor", path: "/sign-in/sent" },
  { route: "sign-in/confirm", who: "visitor", path: "/sign-in/confirm?token=t&email=name@company.com" },
  { route: "sign-in/arrived", who: "agent", path: "/sign-in/arrived" },
  { route: "setup", who: "visitor", path: "/setup?token=spent" },
  { route: "tickets", who: "owner", path: "/tickets" },
  { route: "tickets/[number]", who: "owner", path: firstLink("/tickets", TICKET) },
  {
    route: "tickets/[number]/submitted",
    who: "owner",
    path: async (page) => `${await firstLink("/tickets", TICKET)(page)}/submitted`,
  },
  {
    route: "tickets/[number]/evidence",
    who: "owner",
    path: async (page) => `${await firstLink("/tickets", TICKET)(page)}/evidence`,
  },
  { route: "mail", who: "visitor", path: "/mail?key=nothing" },
  { route: "trial", who: "visitor", path: "/trial" },
  { route: "trial/sent", who: "visitor", path: "/trial/sent" },
  { route: "trial/confirm", who: "visitor", path: "/trial/confirm?token=nothing" },
  { route: "tickets/new", who: "member", path: "/tickets/new" },
  { route: "tickets/new/[step]", who: "member", path: "/tickets/new/kind" },
  { route: "tickets/new/evidence", who: "member", path: evidencePath },
  { route: "tickets/new/check", who: "member", path: "/tickets/new/check" },
  { route: "account", who: "owner", path: "/account" },
  { route: "account/sla", who: "owner", path: "/account/sla" },
  { route: "account/compliance", who: "owner", path: "/account/compliance" },
  { route: "account/members", who: "owner", path: "/account/members" },
  { route: "desk/settings/terms", who: "lead", path: "/desk/settings/terms" },
  { route: "desk/settings/terms/policy", who: "lead", path: "/desk/settings/terms/policy" },
  { route: "desk/settings/terms/calendar", who: "lead", path: "/desk/settings/terms/calendar" },
  { route: "desk/settings/team", who: "lead", path: "/desk/settings/team" },
  { route: "desk/settings/accounts", who: "lead", path: "/desk/settings/accounts" },
  {
    route: "desk/settings/accounts/[key]",
    who: "lead",
    path: firstLink("/desk/settings/accounts", /\/desk\/settings\/accounts\/[a-z0-9-]+$/),
  },
  { route: "account/tokens", who: "owner", path: "/account/tokens" },
  { route: "account/log", who: "owner", path: "/account/log" },
  { route: "invitation", who: "visitor", path: "/invitation?token=nothing" },
  { route: "account/webhooks", who: "owner", path: "/account/webhooks" },
  { route: "sessions", who: "viewer", path: "/sessions" },
  { route: "notifications", who: "owner", path: "/notifications" },
  { route: "notifications/preferences", who: "member", path: "/notifications/preferences" },
  { route: "desk", who: "agent", path: "/desk" },
  { route: "desk/replies", who: "lead", path: "/desk/replies" },
  { route: "desk/settings/availability", who: "lead", path: "/desk/settings/availability" },
  { route: "desk/settings/endpoints", who: "lead", path: "/desk/settings/endpoints" },
  { route: "desk/settings/messages", who: "lead", path: "/desk/settings/messages" },
  { route: "desk/settings/messages/[id]", who: "lead", path: letterPath },
  { route: "desk/content-gaps", who: "lead", path: "/desk/content-gaps?days=180" },
  { route: "desk/tickets/[number]", who: "agent", path: firstLink("/desk", /\/desk\/tickets\/\d+$/) },
];
