/** The bytes of a log file as they are read, unpacked if it is gzipped. */

/** A small file can unpack to anything; more than this is not read. */
const MOST_UNPACKED = 1024 * 1024 * 1024;

export async function isGzip(file: Blob): Promise<boolean> {
  const [first, second] = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  return first === 0x1f && second === 0x8b;
}

/**
 * Hands over piece after piece, waiting for each to be worked on, so that no more than a few are in memory. `progress` tells
 * how many bytes of the file itself are done. Throws when the file cannot be read, is no sound gzip, or unpacks without end.
 */
export async function readThrough(
  file: Blob,
  push: (bytes: Uint8Array) => void,
  progress: (bytes: number) => void,
): Promise<void> {
  let [done, unpacked] = [0, 0];
  const counted = file.stream().pipeThrough(
    new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
      transform(chunk, controller) {
        done += chunk.length;
        controller.enqueue(chunk);
      },
    }),
  );
  const stream = (await isGzip(file)) ? counted.pipeThrough(new DecompressionStream("gzip")) : counted;
  const reader = stream.getReader();
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    unpacked += read.value.length;
    if (unpacked > MOST_UNPACKED) {
      await reader.cancel();
      throw new RangeError("the log is too large once unpacked");
    }
    push(read.value);
    progress(done);
  }
}

/** The same bytes gzipped. */
export const gzipped = (blob: Blob): Promise<Blob> =>
  new Response(blob.stream().pipeThrough(new CompressionStream("gzip"))).blob();
