/** Who follows a ticket besides the one who filed it. */
export interface WatchersDto {
  /** names as this reader may see them, in the order in which they began */
  readonly names: readonly string[];
  readonly isWatching: boolean;
  /** filed it, and hears of it anyway */
  readonly isRequester: boolean;
}
