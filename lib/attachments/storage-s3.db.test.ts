/** The same uploads on a real S3 server: one of its own for these tests, spoken to over the network. */
import { readdirSync } from "node:fs";
import path from "node:path";
import S3rver from "s3rver";
import { afterAll, beforeAll, expect, it } from "vitest";
import { value, WEDNESDAY } from "@/scripts/db/given";
import { removeUpload } from "./cleanup";
import { givenFolder, sha256 } from "./files.test-support";
import { pendingUploads } from "./queries";
import { newStorageKey, storage } from "./storage";
import { s3Storage } from "./storage-s3";
import { bytesOf, givenUploads, refused, replyWith, rowOf, send } from "./uploads.db.test-support";

const KEYS = { accessKeyId: "S3RVER", secretAccessKey: "S3RVER" };
/** Larger than what any buffer on the way holds. */
const LARGE = Buffer.alloc(20 * 1024 * 1024, "2026-03-04 10:00:00 [I] heartbeat ok\n");

let server: S3rver | null;
let endpoint: string;
let given: Awaited<ReturnType<typeof givenUploads>>;
const objects = givenFolder();
/** Keys of what the server holds. */
const stored = () =>
  readdirSync(objects.folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith("_object"))
    .map((file) => path.basename(file).split(".")[0]);

beforeAll(async () => {
  const buckets = { configureBuckets: [{ name: "evidence" }] };
  server = new S3rver({ address: "127.0.0.1", port: 0, silent: true, directory: objects.folder, ...buckets });
  const { port } = await server.run();
  endpoint = `http://127.0.0.1:${port}`;
  given = await givenUploads({
    ATTACHMENTS_S3_BUCKET: "evidence",
    ATTACHMENTS_S3_ENDPOINT: endpoint,
    ATTACHMENTS_S3_ACCESS_KEY_ID: KEYS.accessKeyId,
    ATTACHMENTS_S3_SECRET_ACCESS_KEY: KEYS.secretAccessKey,
  });
});
afterAll(async () => {
  await given?.end();
  await server?.close();
  objects.remove();
});

it("keeps 20 MB in the bucket under a random key, attaches it, and gives back the same bytes", async () => {
  const { account, agent } = given;
  const number = await given.opened();
  const { id, digest } = value(await send(account.member, { ticket: number }, { body: LARGE }));
  expect(digest).toBe(sha256(LARGE));
  expect(stored()).toEqual([(await rowOf(id))?.storageKey]);
  expect(given.files()).toEqual([]);
  value(await replyWith(account.member, number, id));
  expect((await bytesOf(agent, id))?.equals(LARGE)).toBe(true);
});

it("removes the object with the upload", async () => {
  const { member } = given.account;
  const draft = await given.drafted();
  const before = stored();
  const { id } = value(await send(member, { draft }));
  expect(stored()).toHaveLength(before.length + 1);
  value(await removeUpload(member, id, WEDNESDAY));
  expect(stored()).toEqual(before);
  await storage().remove(newStorageKey());
});

it("opening what is not there throws; a bucket that does not exist takes nothing", async () => {
  await expect(storage().open(newStorageKey())).rejects.toThrow(/does not exist/);
  const nowhere = s3Storage({ bucket: "no-such-bucket", endpoint, region: "us-east-1", ...KEYS });
  await expect(nowhere.keep(newStorageKey(), objects.file("x"))).rejects.toThrow(/bucket does not exist/);
});

it("F-18 a server that is gone refuses the upload, keeps nothing of it and gives its room back", async () => {
  const { member } = given.account;
  const draft = await given.drafted();
  await server?.close();
  server = null;
  expect(await send(member, { draft })).toEqual(refused("storage.unavailable"));
  expect(given.files()).toEqual([]);
  expect(await pendingUploads(member, { draft }, WEDNESDAY)).toMatchObject({ files: [], ticket: { used: 0 } });
});
