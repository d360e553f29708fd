/** What every storage of uploads can do; see storage.ts for the two there are. */
import type { Readable } from "node:stream";

/** A finished file in the staging folder; `digest` is the SHA-256 of its bytes, in hex. */
export interface StagedFile {
  readonly path: string;
  readonly size: number;
  readonly digest: string;
}

export interface AttachmentStorage {
  /** Stores the file whole under `key`, or throws and leaves nothing behind. The staged file may be moved away. */
  keep(key: string, file: StagedFile): Promise<void>;
  /** Throws when there is no such object. */
  open(key: string): Promise<Readable>;
  /** Removing what is not there is no error. */
  remove(key: string): Promise<void>;
}
