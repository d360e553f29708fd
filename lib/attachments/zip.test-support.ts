/** Zip files to test with, honest and dishonest ones: every field of an entry can be set to a lie. */
import { crc32, deflateRawSync } from "node:zlib";

export interface ZipEntry {
  readonly name: string;
  readonly body: Buffer;
  /** Unix mode, such as that of a symbolic link */
  readonly mode?: number;
  /** the size the directory claims */
  readonly claimed?: number;
  readonly isEncrypted?: boolean;
}

export function zipOf(entries: readonly ZipEntry[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const packed = deflateRawSync(entry.body);
    const name = Buffer.from(entry.name);
    const facts = factsOf(entry, packed, name);
    const local = Buffer.concat([Buffer.from("504b03041400", "hex"), facts, name, packed]);
    parts.push(local);
    directory.push(record(entry, facts, offset), name);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  return Buffer.concat([...parts, central, ending(entries.length, central.length, offset)]);
}

/** Flags to extra length: what the local header and the directory say alike. */
function factsOf({ body, claimed, isEncrypted }: ZipEntry, packed: Buffer, name: Buffer): Buffer {
  const facts = Buffer.alloc(24);
  facts.writeUInt16LE(0x800 | (isEncrypted ? 1 : 0), 0);
  facts.writeUInt16LE(8, 2);
  facts.writeUInt32LE(crc32Of(body), 8);
  facts.writeUInt32LE(packed.length, 12);
  facts.writeUInt32LE(claimed ?? body.length, 16);
  facts.writeUInt16LE(name.length, 20);
  return facts;
}

function record({ mode = 0 }: ZipEntry, facts: Buffer, offset: number): Buffer {
  const tail = Buffer.alloc(14);
  tail.writeUInt32LE((mode << 16) >>> 0, 6);
  tail.writeUInt32LE(offset, 10);
  return Buffer.concat([Buffer.from("504b010214031400", "hex"), facts, tail]);
}

function ending(count: number, size: number, offset: number): Buffer {
  const end = Buffer.alloc(22);
  end.write("504b0506", 0, "hex");
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return end;
}

const crc32Of = (body: Buffer) => (typeof crc32 === "function" ? crc32(body) : 0);
