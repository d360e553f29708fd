/** The pages anyone may read and find, besides the knowledge base: paths without the locale. */
export const PUBLIC_PAGES = [
  "",
  "/help",
  "/help/log-check",
  "/plans",
  "/severity",
  "/clocks",
  "/status",
  "/record",
  "/contact",
  "/trial",
] as const;

/** What is somebody's own, or leads only there: no crawler has business in it. Paths without the locale. */
export const PRIVATE_PAGES = [
  "/tickets",
  "/account",
  "/notifications",
  "/sessions",
  "/invitation",
  "/desk",
  "/sign-in",
  "/setup",
  "/help/search",
  "/help/feedback",
] as const;
