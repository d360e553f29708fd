/** File names as people gave them, without what could mislead a reader or a file system (SEC-28). Pure. */

const LONGEST = 120;
/** Control, zero-width, bidirectional and other invisible characters, private use and lone surrogates. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cs}]/gu;
/** Separators and what Windows refuses in names. */
const FORBIDDEN = /[\\/:*?"<>|]/g;

/** Never empty, at most 120 characters, the extension kept; `fallback` names what nothing is left of. */
export function cleanName(given: string, fallback = "file"): string {
  const last = given.normalize("NFC").split(/[\\/]/).at(-1) ?? "";
  const plain = last.replace(INVISIBLE, "").replace(FORBIDDEN, "_").replace(/\s+/gu, " ").trim().replace(/^\.+/, "");
  const dot = plain.lastIndexOf(".");
  const [stem, extension] = dot > 0 ? [plain.slice(0, dot), plain.slice(dot)] : [plain, ""];
  const short = [...stem]
    .slice(0, LONGEST - extension.length)
    .join("")
    .trim();
  const name = `${short || fallback}${extension}`;
  return RESERVED.test(name) ? `_${name}` : name;
}

/** Device names of Windows, whatever their extension. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/** `Content-Disposition` with an ASCII name for old readers and the real one (RFC 6266, RFC 8187). */
export function disposition(kind: "attachment" | "inline", name: string): string {
  const ascii = name.replace(/[^\x20-\x7e]/g, "_").replace(/["\\%]/g, "_");
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${kind}; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
