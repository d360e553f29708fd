/** The rows of uploads: what readers see of one. Pure. */
import type { AttachmentDto } from "./schema";

export interface Row {
  readonly id: string;
  readonly name: string;
  readonly nameSalt: string;
  readonly type: string;
  readonly size: number;
  readonly digest: string | null;
  readonly width: number | null;
  readonly height: number | null;
}

export function toDto({ id, name, type, size, digest, width, height }: Row): AttachmentDto {
  return { id, name, type, size, digest: digest ?? "", width, height };
}
