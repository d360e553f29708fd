/** A block as the tallies see it. */
import type { Scan } from "./scan";
import type { Secret } from "./secrets";
import type { Stamp } from "./times";

/** One block with what every tally needs to know of it. */
export interface Page extends Scan {
  /** number of its first line, from 1 */
  readonly firstLine: number;
  /** every secret, in order and apart */
  readonly apart: readonly Secret[];
  /** per line, the time it begins with */
  readonly stamps: readonly (Stamp | null)[];
  /** the last time before this block */
  readonly before: Stamp | null;
}
