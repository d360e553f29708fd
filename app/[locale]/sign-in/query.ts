/** Parameters of a URL as the pages of sign-in read them: one text each, a repeated one is its first. */
export type Query = Readonly<Record<string, string | string[] | undefined>>;

export function param(query: Query, name: string): string | undefined {
  const value = query[name];
  return Array.isArray(value) ? value[0] : value;
}
