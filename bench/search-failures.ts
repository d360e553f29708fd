/**
 * `npx tsx bench/search-failures.ts rows.jsonl`: what went wrong in the tuning half of the sample queries, from the
 * runner's `--per-query` file. The other half is counted, never shown: nobody tunes to what nobody sees.
 */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";

interface Row {
  readonly id: string;
  readonly family: string;
  readonly q: string;
  readonly ndcg?: number;
  readonly s1?: number;
  readonly low: boolean;
  readonly quiet?: number;
  readonly top: readonly string[];
}

/** The rule: by the hash of the query's id, so that it neither moves nor knows what a query is about. */
export const isForTuning = (id: string): boolean => (createHash("sha256").update(id).digest()[0] ?? 0) % 2 === 0;

const lines = <T>(path: string): T[] =>
  readFileSync(path, "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T);

const [path, folder = "bench/search"] = process.argv.slice(2);
if (path && process.argv[1]?.endsWith("search-failures.ts")) {
  const rows = lines<Row>(path);
  const titles = new Map(
    lines<{ id: string; title: string }>(`${folder}/corpus/articles.jsonl`).map(({ id, title }) => [id, title]),
  );
  const answers = new Map(
    lines<{ id: string; rel: Record<string, number> }>(`${folder}/queries.jsonl`).map(({ id, rel }) => [id, rel]),
  );
  for (const row of rows.filter(({ id, ndcg = 1, quiet = 1 }) => isForTuning(id) && (ndcg < 0.95 || !quiet))) {
    console.log(`\n${row.id} ${row.q}  nDCG ${row.ndcg?.toFixed(2) ?? "-"}${row.low ? "  low" : ""}`);
    const rel = answers.get(row.id) ?? {};
    for (const id of row.top.slice(0, 4)) console.log(`   ${rel[id] ?? "·"} ${titles.get(id)}`);
    for (const [id, grade] of Object.entries(rel))
      if (grade === 2 && !row.top.slice(0, 4).includes(id))
        console.log(`   missing ${titles.get(id)} (${row.top.indexOf(id)})`);
  }
  for (const tuning of [true, false]) {
    const half = rows.filter(({ id, ndcg }) => isForTuning(id) === tuning && ndcg !== undefined);
    const mean = half.reduce((sum, { ndcg = 0 }) => sum + ndcg, 0) / half.length;
    const first = half.filter(({ s1 }) => s1 === 1).length / half.length;
    console.log(
      `${tuning ? "tuning" : "untouched"} half: ${half.length} queries, nDCG@10 ${mean.toFixed(3)}, success@1 ${first.toFixed(3)}`,
    );
  }
}
