/**
 * The vendor's rules for reading logs (content/triage/log-rules.json), as a shape that `npm run check` holds the file to.
 * Only the check needs the validator: what readers load are the types.
 */
import { z } from "zod";
import { patternFault } from "./pattern-safety";

const Words = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });
const Key = z.string().regex(/^[a-z][a-zA-Z0-9-]{0,31}$/, "must start with a lower case letter");
/** What must be on a line before its pattern is tried. Compared without regard to the case of Latin letters. */
const Anchors = z
  .array(
    z
      .string()
      .min(1)
      .max(40)
      .refine((word) => word === word.toLowerCase(), "must be in lower case"),
  )
  .min(1);

const Pattern = z
  .string()
  .min(1)
  .max(600)
  .superRefine((source, context) => {
    const fault = patternFault(source);
    if (fault) context.addIssue({ code: "custom", message: fault });
  });
const withGroups = (allowed: readonly string[]) =>
  Pattern.refine(
    (source) => [...source.matchAll(/\(\?<([a-zA-Z]\w*)>/g)].every(([, name = ""]) => allowed.includes(name)),
    `may only name the groups ${allowed.join(", ")}`,
  ).refine((source) => source.includes("(?<"), `must name one of the groups ${allowed.join(", ")}`);

/** The fields a finding may fill in, where the wizard asks for them. */
const FIELDS = ["platform", "sdkVersion", "osVersion", "appId", "region"] as const;

const Fact = z.strictObject({
  key: Key,
  label: Words,
  field: z.enum(FIELDS).optional(),
  /** words for values; a value without words is shown as it was read */
  values: z.record(z.string(), Words).optional(),
});

const FactRule = z
  .strictObject({
    fact: Key,
    anchors: Anchors,
    pattern: Pattern,
    /** what the match means; left out, the group `value` is the value */
    value: z.string().min(1).max(60).optional(),
    /** captured text, in lower case → value; what is not listed is no finding */
    map: z.record(z.string(), z.string().min(1)).optional(),
    /** of two values the one with more weight is believed: 3 said outright, 2 implied, 1 guessed from the log's shape */
    weight: z.int().min(1).max(3),
  })
  .refine(({ pattern, value }) => (value === undefined) === pattern.includes("(?<value>"), {
    message: "has either a fixed value or a group named value",
    path: ["pattern"],
  });

/** y year, mo month (01 or Jan), d day, h, mi, s, f fraction, z zone, e seconds or e3 milliseconds since 1970, ap AM or PM. */
export const TIME_GROUPS = ["y", "mo", "d", "h", "mi", "s", "f", "z", "e", "e3", "ap"] as const;

const TimeShape = z.strictObject({
  key: Key,
  label: Words,
  /** tried at the start of a line */
  pattern: withGroups(TIME_GROUPS),
  /** the pattern follows one of these on the line instead, as in JSON */
  after: z.array(z.string().min(2).max(40)).min(1).optional(),
  /** the fact values that a log written in this shape suggests */
  implies: z.record(Key, z.string().min(1)).optional(),
});

const Codes = z.strictObject({
  /** a code outside the error table is still listed when it looks like this */
  looksLike: Pattern,
  finders: z.array(z.strictObject({ anchors: Anchors, pattern: withGroups(["value"]) })).min(1),
});

/** How far a secret reaches behind the words that announce it. */
const EXTENTS = ["word", "header", "userinfo", "number"] as const;
/** What makes a value a secret: made by a machine, a list of name=value, or anything at all. */
const TESTS = ["machine-made", "pairs", "any"] as const;

const SecretFinder = z.union([
  z.strictObject({
    anchors: Anchors,
    /** what announces the secret and stays in the file */
    after: Pattern,
    extent: z.enum(EXTENTS),
    test: z.enum(TESTS),
    min: z.int().min(1).max(64).optional(),
  }),
  /** the match and the run of letters, digits, `.`, `_`, `-`, `*`, `+`, `/` and `=` that goes on from it */
  z.strictObject({ anchors: Anchors, starts: Pattern, min: z.int().min(8).max(64) }),
  z.strictObject({
    shape: z.enum(["email", "phone", "id-card", "ip"]),
    /** names of values that are never this, as the end of the name: "id", "seq" */
    notAfter: z.array(z.string().min(1)).optional(),
    /** endings that are file names and not domains */
    notEnding: z.array(z.string().min(1)).optional(),
  }),
]);

const Secret = z.strictObject({
  /** stands in the file: [removed:kind] */
  kind: z.string().regex(/^[a-z][a-z-]{1,30}$/),
  label: Words,
  /** whether it is taken out unless the reader says otherwise */
  removed: z.boolean(),
  finders: z.array(SecretFinder).min(1),
  /** everything between the two is secret, over several lines */
  block: z.strictObject({ begin: z.array(z.string().min(8)).min(1), end: z.string().min(8) }).optional(),
});

export const LogRules = z
  .strictObject({
    version: z.string().min(1),
    facts: z.array(Fact).min(1),
    factRules: z.array(FactRule).min(1),
    times: z.array(TimeShape).min(1),
    codes: Codes,
    secrets: z.array(Secret).min(1),
  })
  .superRefine(({ facts, factRules, times, secrets }, context) => {
    const known = new Set(facts.map(({ key }) => key));
    const say = (path: (string | number)[], message: string) => context.addIssue({ code: "custom", path, message });
    if (known.size < facts.length) say(["facts"], "has a key twice");
    if (new Set(secrets.map(({ kind }) => kind)).size < secrets.length) say(["secrets"], "has a kind twice");
    if (new Set(times.map(({ key }) => key)).size < times.length) say(["times"], "has a key twice");
    for (const [index, { fact }] of factRules.entries())
      if (!known.has(fact)) say(["factRules", index, "fact"], `"${fact}" is not in facts`);
    for (const [index, { implies }] of times.entries())
      for (const fact of Object.keys(implies ?? {}))
        if (!known.has(fact)) say(["times", index, "implies"], `"${fact}" is not in facts`);
  });

/** Findings that a page hands over to the form; see LogFields in result.ts. */
export const TakenFields = z.strictObject({
  ...Object.fromEntries(FIELDS.map((field) => [field, z.string().max(120).optional()])),
  since: z.string().max(40).optional(),
  errorCodes: z.array(z.int().min(0).max(9_999_999)).max(500),
});

export type LogRules = z.infer<typeof LogRules>;
export type Field = (typeof FIELDS)[number];
export type Extent = (typeof EXTENTS)[number];
export type SecretTest = (typeof TESTS)[number];
export type SecretFinder = z.infer<typeof SecretFinder>;

/** What is wrong with a vendor's rules, a line for each place; empty if nothing. */
export function faultsOfLogRules(rules: unknown): string[] {
  const read = LogRules.safeParse(rules);
  return read.success ? [] : read.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
}
