/** A ticket's number as it stands in a URL; null for anything that cannot be one. */
export function ticketNumber(text: string): number | null {
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null;
}
