import "server-only";
/**
 * Files in an S3-compatible bucket. The length and the digest of a file are known before it is sent, so one request
 * streams it and the server refuses what arrives differently; nothing is held whole in memory.
 */
import { createReadStream } from "node:fs";
import { Readable } from "node:stream";
import type { S3Client } from "@aws-sdk/client-s3";
import type { AttachmentStorage } from "./storage-kind";

export interface S3Settings {
  readonly bucket: string;
  /** of a server other than Amazon's */
  readonly endpoint?: string;
  readonly region: string;
  readonly accessKeyId?: string;
  readonly secretAccessKey?: string;
}

const kept = new Map<string, Promise<S3Client>>();

export function s3Storage(settings: S3Settings): AttachmentStorage {
  const { bucket: Bucket } = settings;
  const at = (key: string) => ({ Bucket, Key: `${key.slice(0, 2)}/${key}` });
  return {
    async keep(key, { path, size, digest }) {
      const { PutObjectCommand } = await library();
      const Body = createReadStream(path);
      const ChecksumSHA256 = Buffer.from(digest, "hex").toString("base64");
      const put = { ...at(key), Body, ContentLength: size, ChecksumSHA256, ContentType: "application/octet-stream" };
      await (await client(settings)).send(new PutObjectCommand(put));
    },
    async open(key) {
      const { GetObjectCommand } = await library();
      const { Body } = await (await client(settings)).send(new GetObjectCommand(at(key)));
      if (!(Body instanceof Readable)) throw new Error(`no bytes under ${key}`);
      return Body;
    },
    async remove(key) {
      const { DeleteObjectCommand } = await library();
      await (await client(settings)).send(new DeleteObjectCommand(at(key)));
    },
  };
}

/** Loaded when a bucket is configured, never otherwise. */
const library = () => import("@aws-sdk/client-s3");

function client(settings: S3Settings): Promise<S3Client> {
  const name = JSON.stringify(settings);
  const known = kept.get(name) ?? open(settings);
  kept.set(name, known);
  return known;
}

async function open({ endpoint, region, accessKeyId, secretAccessKey }: S3Settings): Promise<S3Client> {
  const { S3Client: Client } = await library();
  return new Client({
    region,
    // A server of one's own answers under its address, not under a name per bucket.
    ...(endpoint ? { endpoint, forcePathStyle: true } : {}),
    ...(accessKeyId && secretAccessKey ? { credentials: { accessKeyId, secretAccessKey } } : {}),
    requestChecksumCalculation: "WHEN_REQUIRED",
    responseChecksumValidation: "WHEN_REQUIRED",
  });
}
