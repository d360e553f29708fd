/** How Chinese sounds: characters to toneless syllables, and typed letters back to syllables. */
import table from "@/content/search/pinyin.json";

const readings = new Map<string, string[]>();
for (const [syllable, characters] of Object.entries(table)) {
  for (const character of characters) readings.set(character, [...(readings.get(character) ?? []), syllable]);
}
const syllables = new Set(Object.keys(table));
const starts = new Set([...syllables].flatMap((syllable) => [...syllable].map((_, at) => syllable.slice(0, at + 1))));
const LONGEST_SYLLABLE = 6;

/** The readings of a character, the commonest first; none for what is rare or not Chinese. */
export const readingsOf = (character: string): readonly string[] => readings.get(character) ?? [];

/** What sounds alike to many speakers becomes the same: zh/z, ch/c, sh/s, n/l at the start, -ng/-n at the end. */
export function blunt(syllable: string): string {
  return syllable
    .replace(/^([zcs])h/, "$1")
    .replace(/^n/, "l")
    .replace(/ng$/, "n")
    .replace(/v/g, "u");
}

/** Every way a short text may sound, bluntly; nothing when a character has no known reading. */
export function soundsOf(text: string): string[] {
  let sounds: string[] = [""];
  for (const character of text) {
    const blunted = [...new Set(readingsOf(character).map(blunt))];
    sounds = sounds.flatMap((sound) => blunted.map((one) => (sound ? `${sound} ${one}` : one)));
    if (sounds.length === 0 || sounds.length > 32) return [];
  }
  return sounds;
}

/** Whether two texts of one length can be read the same, tones aside. */
export function soundsSame(a: string, b: string): boolean {
  return [...a].every((character, at) => {
    const others = readingsOf([...b][at] ?? "");
    return readingsOf(character).some((reading) => others.includes(reading));
  });
}

/** Letters read as pinyin, the fewest syllables first: "pingmu" → ping mu. `unfinished` lets the last be a beginning. */
export function readPinyin(letters: string, unfinished: boolean): string[][] {
  if (letters.length < 2 || letters.length > 40 || !/^[a-z]+$/.test(letters)) return [];
  const memory = new Map<number, string[][]>();
  const from = (start: number): string[][] => {
    if (start === letters.length) return [[]];
    const known = memory.get(start);
    if (known) return known;
    const found: string[][] = [];
    for (let end = Math.min(letters.length, start + LONGEST_SYLLABLE); end > start && found.length < 4; end--) {
      const part = letters.slice(start, end);
      const isLast = end === letters.length;
      if (!syllables.has(part) && !(unfinished && isLast && start > 0 && starts.has(part))) continue;
      for (const rest of from(end).slice(0, 3)) found.push([part, ...rest]);
    }
    const fewest = found.sort((a, b) => a.length - b.length).slice(0, 4);
    memory.set(start, fewest);
    return fewest;
  };
  return from(0);
}

/** A syllable in full, so that it can be compared by its sound; the last typed one may be cut short. */
export const isSyllable = (text: string): boolean => syllables.has(text);

/** The first letters of a text's readings; a dot where there is none. */
export const initialsOf = (text: string): string =>
  [...text].map((character) => readingsOf(character)[0]?.charAt(0) ?? ".").join("");
