/**
 * `npm run bench [-- name …]`: what the portal's parts cost, each against a baseline measured in the same run.
 * Every bench first proves that the work is done; none has a verdict on its own except where a bar is printed.
 */
import { prepareSources } from "../scripts/prepare";

const BENCHES: Readonly<Record<string, () => Promise<string[]>>> = {
  sla: async () => (await import("./sla-time")).benchSla(),
  replay: async () => (await import("./replay")).benchReplay(),
  search: async () => (await import("./search")).benchSearch(),
  weight: async () => (await import("./weight")).benchWeight(),
  start: async () => (await import("./start")).benchStart(),
  upload: async () => (await import("./upload")).benchUpload(),
  submit: async () => (await import("./submit")).benchSubmit(),
  report: async () => (await import("./report")).benchReport(),
  triage: async () => (await import("./triage")).benchTriage(),
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in BENCHES));
if (unknown.length) {
  console.error(`No such bench: ${unknown.join(", ")}. There are: ${Object.keys(BENCHES).join(", ")}`);
  process.exit(2);
}
prepareSources();
for (const [name, bench] of Object.entries(BENCHES)) {
  if (wanted.length && !wanted.includes(name)) continue;
  console.log(`\n${name}`);
  for (const line of await bench()) console.log(`  ${line}`);
}
process.exit(0);
