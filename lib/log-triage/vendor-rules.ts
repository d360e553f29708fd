/** The vendor's rules and error table as shipped with this installation. `npm run check` has held them to their schema. */
import errors from "../../content/sdk/errors.json";
import rules from "../../content/triage/log-rules.json";
import { type Compiled, compileRules } from "./compile";
import type { LogRules } from "./schema";

export function vendorRules(): Compiled {
  kept.rules ??= compileRules(rules as LogRules, errors);
  return kept.rules;
}

const kept: { rules?: Compiled } = {};
