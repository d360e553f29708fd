/** Whether two languages say the same things: the same keys, and in each sentence the same placeholders and tags. */
export type Tree = { readonly [key: string]: string | Tree };

/** Dotted key → sentence. */
export function flatten(tree: Tree, prefix = ""): Map<string, string> {
  const flat = new Map<string, string>();
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value === "string") flat.set(prefix + key, value);
    else for (const [inner, sentence] of flatten(value, `${prefix}${key}.`)) flat.set(inner, sentence);
  }
  return flat;
}

export function differences(room: string, zh: Map<string, string>, en: Map<string, string>): string[] {
  const found: string[] = [];
  for (const key of new Set([...zh.keys(), ...en.keys()])) {
    const [chinese, english] = [zh.get(key), en.get(key)];
    if (chinese === undefined) found.push(`${room}.${key}: missing in zh`);
    else if (english === undefined) found.push(`${room}.${key}: missing in en`);
    else if (chinese.trim() === "" || english.trim() === "") found.push(`${room}.${key}: empty`);
    else found.push(...placeholderDifference(`${room}.${key}`, chinese, english));
  }
  return found;
}

function placeholderDifference(key: string, zh: string, en: string): string[] {
  const [a, b] = [placeholders(zh).join(" "), placeholders(en).join(" ")];
  return a === b ? [] : [`${key}: zh has {${a}}, en has {${b}}`];
}

/** Names of arguments and tags in an ICU message, sorted. A plural in one language may be a plain number in the other. */
export function placeholders(message: string): string[] {
  const names = new Set<string>();
  readMessage({ text: message, at: 0 }, names);
  return [...names].sort();
}

interface Cursor {
  readonly text: string;
  at: number;
}

/** Up to the closing brace of this message, or the end. */
function readMessage(cursor: Cursor, names: Set<string>): void {
  while (cursor.at < cursor.text.length) {
    const character = cursor.text[cursor.at++];
    if (character === "}") return;
    if (character === "'") skipQuoted(cursor);
    if (character === "{") readArgument(cursor, names);
    const tag = character === "<" && /^([a-z]\w*)/i.exec(cursor.text.slice(cursor.at));
    if (tag) names.add(`<${tag[1]}>`);
  }
}

/** `name}` or `name, plural, one {…} other {…}}`; each inner brace opens a message of its own. */
function readArgument(cursor: Cursor, names: Set<string>): void {
  const name = /^\s*([^\s,}]+)/.exec(cursor.text.slice(cursor.at))?.[1] ?? "";
  names.add(name);
  while (cursor.at < cursor.text.length) {
    const character = cursor.text[cursor.at++];
    if (character === "}") return;
    if (character === "{") readMessage(cursor, names);
  }
}

/** An apostrophe quotes only when a brace follows it. */
function skipQuoted(cursor: Cursor): void {
  if (!/^[{}]/.test(cursor.text.slice(cursor.at))) return;
  const end = cursor.text.indexOf("'", cursor.at);
  cursor.at = end < 0 ? cursor.text.length : end + 1;
}
