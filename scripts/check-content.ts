/** Fails when the knowledge base is not sound. Run as `npx tsx --conditions=react-server scripts/check-content.ts`. */
import { checkContent } from "@/lib/help/content/check";
import { CONTENT_ROOT } from "@/lib/help/content/files";

const problems = checkContent(CONTENT_ROOT);
for (const problem of problems) console.error(`content/${problem}`);
console.log(problems.length === 0 ? "content: sound" : `content: ${problems.length} problems`);
process.exitCode = problems.length === 0 ? 0 : 1;
