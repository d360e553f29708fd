/** Fails when the knowledge base or the rules for reading logs are not sound. Run as `npx tsx --conditions=react-server scripts/check-content.ts`. */
import { checkContent } from "@/lib/help/content/check";
import { CONTENT_ROOT } from "@/lib/help/content/files";
import { faultsOfLogRules } from "@/lib/log-triage/schema";
import logRules from "../content/triage/log-rules.json";

const inRules = faultsOfLogRules(logRules).map((fault) => `triage/log-rules.json: ${fault}`);
const problems = [...checkContent(CONTENT_ROOT), ...inRules];
for (const problem of problems) console.error(`content/${problem}`);
console.log(problems.length === 0 ? "content: sound" : `content: ${problems.length} problems`);
process.exitCode = problems.length === 0 ? 0 : 1;
