/** One sentence: long enough to give a reason, short enough to be read at once. The same bound as OpenTicket's. */
export const CONTEST_LIMIT = 500;
