/**
 * `npx tsx --expose-gc bench/search-stress.ts [articles]`: time and memory of search over a large library, made from
 * the sample corpus. Whole queries, every key of them as typed, and the worst 200 characters anyone might paste.
 */
import { build, search } from "./search.adapter";
import { largeCorpus, numbers, sampleQueries } from "./search-corpus";

const size = Number(process.argv[2] ?? 2400);
const articles = largeCorpus(size);
const queries = sampleQueries().map(({ q }) => q);
const collect = () => {
  global.gc?.();
  global.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 1048576;
};

const before = collect();
const started = performance.now();
await build(articles);
const built = performance.now() - started;
console.log(`${articles.length} articles, built in ${Math.round(built)} ms, +${Math.round(collect() - before)} MB`);

report("first time asked", await timed(queries));
for (let round = 0; round < 3; round++) report("whole query", await timed(queries));
report("typed key", await timed(queries.flatMap((q) => [...q].map((_, at) => [...q].slice(0, at + 1).join("")))));
report("garbage of 200", await timed(garbage()));
console.log(`after asking: +${Math.round(collect() - before)} MB`);

async function timed(texts: readonly string[]): Promise<number[]> {
  const times: number[] = [];
  for (const text of texts) {
    const start = performance.now();
    await search(text, 10);
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b);
}

function report(what: string, times: readonly number[]): void {
  const at = (share: number) => (times[Math.min(times.length - 1, Math.floor(share * times.length))] ?? 0).toFixed(2);
  console.log(
    `${what.padEnd(18)} n ${times.length}  p50 ${at(0.5)}  p95 ${at(0.95)}  p99 ${at(0.99)}  max ${at(1)} ms`,
  );
}

/** Pasted prose, pasted logs, mashed keys, one character two hundred times, and bytes of any kind. */
function garbage(): string[] {
  const random = numbers(7);
  const from = (alphabet: string) => {
    const all = [...alphabet];
    return Array.from({ length: 200 }, () => all[Math.floor(random() * all.length)]).join("");
  };
  const prose = articles.slice(0, 40).map(({ body }) => body.slice(0, 200));
  const mashed = Array.from({ length: 20 }, () => from("abcdefghijklmnopqrstuvwxyz   "));
  const han = Array.from({ length: 20 }, () =>
    from(
      articles
        .slice(0, 20)
        .map(({ title }) => title)
        .join(""),
    ),
  );
  const bytes = Array.from({ length: 20 }, () =>
    Array.from({ length: 200 }, () => String.fromCharCode(Math.floor(random() * 65536))).join(""),
  );
  const single = ["a", "群", "的", "1", ".", "-", "a ", "登录 ", "a.b", "aB", "_a", "\u0301", "ﷺ"].map((one) =>
    one.repeat(200).slice(0, 200),
  );
  return [...prose, ...mashed, ...han, ...bytes, ...single];
}
