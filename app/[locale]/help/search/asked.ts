/** What the address of a search asks for. What it does not know asks for nothing; a repeated parameter counts once. */
import { searchFilterSchema } from "@/lib/help/schema";
import { QUERY_LENGTH } from "@/lib/help/search/hit";
import type { Locale } from "@/lib/i18n/routing";

const ROWS = 20;
const MOST = 100;

export function askedOf(params: Record<string, string | string[] | undefined>, reader: Locale) {
  const typed = one(params.q);
  const { in: language = reader, ...filter } = searchFilterSchema.parse({
    collection: one(params.collection),
    platform: one(params.platform),
    in: one(params.in),
  });
  const rows = Math.min(MOST, Math.max(ROWS, Number.parseInt(one(params.show), 10) || ROWS));
  const query = typed.slice(0, QUERY_LENGTH);
  return { query, isCut: typed.length > QUERY_LENGTH, language, filter, rows, more: rows < MOST ? rows + ROWS : null };
}

const one = (value: string | string[] | undefined): string => ((Array.isArray(value) ? value[0] : value) ?? "").trim();
