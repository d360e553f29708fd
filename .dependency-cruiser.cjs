/**
 * Who may import whom (architecture guide §2): app → components → lib, and inside lib rooms → core.
 * Read by scripts/boundaries.mjs; every rule is seen firing in scripts/boundaries.test.ts. There is no list of old sins.
 */
const rule = (name, from, to) => ({ name, severity: "error", from, to });

/** Who may open the database: its own room, the files named for it, the two halves of sign-in, and what runs outside pages. */
const DATABASE_DOOR = [
  "^lib/db/",
  "^lib/[^/]+/(queries|commands|ledger|verify)\\.ts$",
  "^lib/auth/(session|adapter)\\.ts$",
  "^lib/jobs/",
  "^lib/live/stream\\.ts$",
  "^app/readyz/",
  "^instrumentation\\.ts$",
  "^(prisma|scripts|e2e|bench)/",
  "\\.db\\.test(-support)?\\.ts$",
].join("|");

/** What a component may know of lib: the pure rooms, words, shapes, and the door to our own API. */
const SHAREABLE = [
  "^lib/(sla|triage|receipts|i18n|log-triage)/",
  "^lib/result\\.ts$",
  "^lib/help/(tokenize|search)",
  "^lib/[^/]+/schema\\.ts$",
  "^lib/attachments/limits\\.ts$",
  "^lib/auth/policy\\.ts$",
  "^lib/http/fetch-json\\.ts$",
].join("|");

module.exports = {
  forbidden: [
    rule("no-cycles", {}, { circular: true }),
    rule("lib-is-the-bottom", { path: "^lib/" }, { path: "^(app|components|e2e)/" }),
    rule("components-never-import-routes", { path: "^components/" }, { path: "^app/" }),
    // no npm, no node:, no wall clock, no database; the published tables of triage are data
    rule(
      "core-is-pure",
      { path: "^lib/(sla|triage|receipts)/", pathNot: "\\.test(-support)?\\.tsx?$|^lib/sla/zone\\.ts$" },
      { pathNot: "^lib/((sla|triage|receipts)/|result\\.ts$)|^content/triage/[^/]+\\.json$" },
    ),
    // reads logs from bytes and rules alone; only its schema knows the validator, which browsers must not load
    rule(
      "log-triage-is-pure",
      { path: "^lib/log-triage/", pathNot: "(\\.test(-support)?|/schema)\\.ts$" },
      { pathNot: "^lib/log-triage/|^content/(triage|sdk)/[^/]+\\.json$" },
    ),
    rule("sla-knows-nobody", { path: "^lib/sla/" }, { path: "^lib/triage/" }),
    rule("one-door-to-the-database", { pathNot: DATABASE_DOOR }, { path: "^lib/db/" }),
    rule("ledger-is-private", { pathNot: "^lib/tickets/" }, { path: "^lib/tickets/(ledger|projection)\\.ts$" }),
    rule(
      "components-see-only-shareable-lib",
      { path: "^components/", pathNot: "\\.test\\.tsx?$" },
      { path: "^lib/", pathNot: SHAREABLE },
    ),
    rule("ui-speaks-no-domain", { path: "^components/ui/" }, { path: "^(lib|components/(?!ui/))" }),
  ],
};
