/**
 * Reading untrusted JSON by hand, because the core imports nothing. Each reader takes the place it reads at, and a
 * wrong value names that place: a vendor who edits the data learns where to look.
 */
export class TriageDataError extends Error {
  constructor(place: string, problem: string) {
    super(`triage data: ${place} ${problem}`);
    this.name = "TriageDataError";
  }
}

export type Json = Readonly<Record<string, unknown>>;
export type Reader<T> = (value: unknown, place: string) => T;

export const readObject: Reader<Json> = (value, place) => {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new TriageDataError(place, "must be an object");
  }
  return value as Json;
};

export const readString: Reader<string> = (value, place) => {
  if (typeof value !== "string" || value.trim() === "")
    throw new TriageDataError(place, "must be a text that is not empty");
  return value;
};

/** Keys go into URLs, form fields and stored answers: lower case letters, digits and hyphens. */
export const readKey: Reader<string> = (value, place) => {
  const key = readString(value, place);
  if (!/^[a-z][a-z0-9-]*$/.test(key))
    throw new TriageDataError(place, "must be lower case letters, digits and hyphens");
  return key;
};

export const readBoolean: Reader<boolean> = (value, place) => {
  if (typeof value !== "boolean") throw new TriageDataError(place, "must be true or false");
  return value;
};

export const readCount: Reader<number> = (value, place) => {
  if (typeof value !== "number" || !Number.isInteger(value) || value < 1) {
    throw new TriageDataError(place, "must be a whole number above 0");
  }
  return value;
};

export const readOneOf =
  <T extends string>(allowed: readonly T[]): Reader<T> =>
  (value, place) => {
    const found = allowed.find((candidate) => candidate === value);
    if (found === undefined) throw new TriageDataError(place, `must be one of ${allowed.join(", ")}`);
    return found;
  };

export const readList =
  <T>(item: Reader<T>): Reader<readonly T[]> =>
  (value, place) => {
    if (!Array.isArray(value) || value.length === 0)
      throw new TriageDataError(place, "must be a list that is not empty");
    return value.map((entry, index) => item(entry, `${place}[${index}]`));
  };

export const readRecord =
  <T>(item: Reader<T>): Reader<Readonly<Record<string, T>>> =>
  (value, place) =>
    Object.fromEntries(
      Object.entries(readObject(value, place)).map(([key, entry]) => [
        readKey(key, `${place} key`),
        item(entry, `${place}.${key}`),
      ]),
    );

/** Refuses repeated keys in a list of things that have one. */
export function refuseRepeats(keys: readonly string[], place: string): void {
  const repeated = keys.find((key, index) => keys.indexOf(key) !== index);
  if (repeated !== undefined) throw new TriageDataError(place, `has "${repeated}" twice`);
}
