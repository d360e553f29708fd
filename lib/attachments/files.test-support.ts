/** A folder of its own for a test, and files in it. */
import { createHash } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";

export function givenFolder() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "backstop-attachments-"));
  let made = 0;
  return {
    folder,
    /** What the staging folder would hold of it. */
    file(body: Buffer | string) {
      const bytes = Buffer.from(body);
      const file = path.join(folder, `given-${made++}`);
      fs.writeFileSync(file, bytes);
      return { path: file, size: bytes.length, digest: sha256(bytes) };
    },
    /** Every file below the folder, relative to it. */
    files: () =>
      fs
        .readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name))),
    remove: () => fs.rmSync(folder, { recursive: true, force: true }),
  };
}

export const sha256 = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex");
