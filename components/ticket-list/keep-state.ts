/** Where keeping a view stands: the name as typed with what was wrong, or what was kept. */
export interface KeepState {
  readonly attempt: number;
  readonly name: string;
  readonly code?: string;
  readonly kept?: string;
}
