/**
 * Ed25519 signatures over texts (RFC 8032), by what browsers and servers have built in: the same code signs in the
 * portal and checks in the verifier (PRODUCT N6). Keys and signatures are base64.
 */
const ALGORITHM = { name: "Ed25519" };

export interface KeyPair {
  /** SPKI */
  readonly publicKey: string;
  /** PKCS #8 */
  readonly privateKey: string;
}

export async function newKeyPair(): Promise<KeyPair> {
  const pair = (await crypto.subtle.generateKey(ALGORITHM, true, ["sign", "verify"])) as CryptoKeyPair;
  const [publicKey, privateKey] = await Promise.all([
    crypto.subtle.exportKey("spki", pair.publicKey),
    crypto.subtle.exportKey("pkcs8", pair.privateKey),
  ]);
  return { publicKey: toBase64(publicKey), privateKey: toBase64(privateKey) };
}

export async function signText(privateKey: string, text: string): Promise<string> {
  const key = await crypto.subtle.importKey("pkcs8", fromBase64(privateKey), ALGORITHM, false, ["sign"]);
  return toBase64(await crypto.subtle.sign(ALGORITHM, key, new TextEncoder().encode(text)));
}

/** False for a signature that does not hold, and for a key or signature that is none. */
export async function isSignedBy(publicKey: string, signature: string, text: string): Promise<boolean> {
  try {
    const key = await crypto.subtle.importKey("spki", fromBase64(publicKey), ALGORITHM, false, ["verify"]);
    return await crypto.subtle.verify(ALGORITHM, key, fromBase64(signature), new TextEncoder().encode(text));
  } catch {
    return false;
  }
}

/** What people compare: SHA-256 of the public key, in groups of four. */
export async function fingerprintOf(publicKey: string): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", fromBase64(publicKey)));
  const hex = Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return (hex.match(/.{4}/g) ?? []).join(" ");
}

function toBase64(bytes: ArrayBuffer): string {
  return btoa(String.fromCharCode(...new Uint8Array(bytes)));
}

/** Strict: another spelling of the same bytes is refused, or two texts would carry one signature. */
function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  if (toBase64(bytes.buffer) !== text) throw new TypeError("not base64 in its one form");
  return bytes;
}
