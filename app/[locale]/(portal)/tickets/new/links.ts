/** Addresses of the wizard, and what its query strings may carry. */
import { CHECK } from "@/lib/triage/journey";

/** The page for files, between the last question and the check page. */
export const EVIDENCE = "evidence";

/** Files are asked for before the check page, except of an S1: nothing stands between it and its submission. */
export const pageAfter = (step: string, isUrgent: boolean) => (step === CHECK && !isUrgent ? EVIDENCE : step);

/** The page of one step of one draft; from the check page it returns there. */
export function stepHref(step: string, draft: string, isFromCheck = false): string {
  return `/tickets/new/${step}?draft=${draft}${isFromCheck ? "&return=check" : ""}`;
}

/** The start page after a draft was discarded, where that can be taken back. */
export const discardedHref = (draft: string): string => `/tickets/new?discarded=${encodeURIComponent(draft)}`;

export type Query = Readonly<Record<string, string | string[] | undefined>>;

/** A parameter given once; repeated ones count as not given. */
export function param(query: Query, name: string): string | undefined {
  const value = query[name];
  return typeof value === "string" && value !== "" ? value : undefined;
}

const TITLE_LIMIT = 200;
/** A slug, with or without its collection. */
const ARTICLE = /^(?:[a-z0-9-]{1,80}\/)?([a-z0-9-]{1,120})$/;

/** Where the reader came from: the words searched for become the title, the article read is told to the engineer. */
export function contextOf(query: Query): Readonly<Record<string, string>> {
  const title = (param(query, "title") ?? param(query, "q"))?.replace(/\s+/g, " ").trim().slice(0, TITLE_LIMIT);
  const article = ARTICLE.exec(param(query, "article") ?? "")?.[1];
  return { ...(title ? { title } : {}), ...(article ? { article } : {}) };
}
