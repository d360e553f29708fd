import "server-only";
/** Files of a plain form post, one after the other as they arrive; none is ever held whole. */
import { Readable } from "node:stream";
import busboy from "busboy";

export interface PostedFile {
  readonly name: string;
  readonly declared: string;
  /** at most `limit` + 1 bytes: one more than may come says that it is too long */
  readonly bytes: Readable;
}

interface Bounds {
  readonly limit: number;
  readonly files: number;
}

/** Takes each chosen file in turn. Resolves when all are taken; rejects when the post is malformed or cut off. */
export function eachFile(request: Request, bounds: Bounds, take: (file: PostedFile) => Promise<void>): Promise<void> {
  return new Promise((resolve, reject) => {
    const headers = { "content-type": request.headers.get("content-type") ?? "" };
    const limits = { fileSize: bounds.limit + 1, files: bounds.files, fields: 10, fieldSize: 4096 };
    const parser = busboy({ headers, limits, defParamCharset: "utf8" });
    let taken: Promise<void> = Promise.resolve();
    parser.on("file", (_, bytes, { filename, mimeType }) => {
      bytes.on("error", () => {}); // told by the parser too
      const file = { name: filename ?? "", declared: mimeType, bytes };
      // A file input left empty posts a file without a name.
      taken = taken.then(() => (file.name ? take(file) : drain(bytes)));
      taken.catch(reject);
    });
    parser.on("error", reject);
    parser.on("close", () => taken.then(resolve, reject));
    if (!request.body) return reject(new Error("no body"));
    const source = Readable.fromWeb(request.body as Parameters<typeof Readable.fromWeb>[0]);
    source.on("error", reject);
    source.pipe(parser);
  });
}

async function drain(bytes: Readable): Promise<void> {
  for await (const _ of bytes);
}
