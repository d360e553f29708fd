/**
 * What is wrong with a vendor's policy or calendar, field by field, in both languages: whoever edits content/vendor/ reads
 * it in a terminal, where nobody has said which language that person reads.
 */
import type { Locale } from "@/lib/i18n/routing";
import type { Refusal } from "@/lib/result";
import en from "@/messages/en/terms.json";
import zh from "@/messages/zh/terms.json";

export function refusedTerms(file: string, { code, fields }: Refusal): string {
  const places = Object.entries(fields ?? { [file]: code });
  return [zh, en].map((words) => paragraph(words, file, places)).join("\n");
}

function paragraph(words: typeof zh | typeof en, file: string, places: readonly (readonly [string, string])[]): string {
  const lines = places.map(([field, code]) =>
    words.field.replace("{field}", field).replace("{words}", wrongWords(words, code)),
  );
  return [words.refused.replace("{file}", file), ...lines.map((line) => `  ${line}`)].join("\n");
}

/** What is wrong with one field, in the language of whoever typed it into a form. */
export const fieldWords = (locale: Locale, code: string): string => wrongWords({ zh, en }[locale], code);

function wrongWords({ wrong, other }: typeof zh | typeof en, code: string): string {
  const known: Readonly<Record<string, string>> = wrong;
  return known[code] ?? other.replace("{code}", code);
}
