import { gzipSync } from "node:zlib";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { givenFolder, sha256 } from "./files.test-support";
import { beginsAs, declaredAgrees, inspect } from "./inspect";
import { typeOfName } from "./limits";
import { type ZipEntry, zipOf } from "./zip.test-support";

let given: ReturnType<typeof givenFolder>;
beforeAll(() => {
  given = givenFolder();
});
afterAll(() => given.remove());

const typeNamed = (name: string) => {
  const type = typeOfName(name);
  if (!type) throw new Error(`${name} is not on the list`);
  return type;
};
const look = (name: string, body: Buffer | string) => inspect(typeNamed(name), given.file(body));
const log = (size: number) => {
  const line = (i: number) => `2026-03-04 10:00:${i % 60} [I] heartbeat ok rtt=${(i * 7919) % 997} seq=${i}\n`;
  return Buffer.from(Array.from({ length: size / 40 }, (_, i) => line(i)).join("")).subarray(0, size);
};
const noise = (size: number) =>
  Buffer.from(Array.from({ length: size }, (_, i) => (i * 7919 + (i >> 3) * 104729) & 0xff));
const entry = (name: string, body: Buffer | string = "line\n", more: Partial<ZipEntry> = {}): ZipEntry => ({
  ...{ name, body: Buffer.from(body) },
  ...more,
});

describe("SEC-26 type by extension, declared type and first bytes", () => {
  it.each([
    "page.html",
    "icon.svg",
    "run.exe",
    "lib.so",
    "a.js",
    "macro.docm",
    "noextension",
    "log",
    ".log.",
    "a.log.exe",
  ])("%s is not on the list", (name) => expect(typeOfName(name)).toBeUndefined());
  it.each([
    ["app.LOG", "text/plain", true],
    ["app.log", "", true],
    ["app.log", "application/octet-stream", true],
    ["app.log", "text/html", false],
    ["app.log", "image/png", false],
    ["shot.png", "image/png", true],
    ["shot.png", "image/svg+xml", false],
    ["logs.zip", "application/x-zip-compressed", true],
    ["logs.zip", "text/plain", false],
  ])("%s declared as %j: %s", (name, declared, agrees) =>
    expect(declaredAgrees(typeNamed(name), declared)).toBe(agrees),
  );

  it.each([
    ["shot.png", "89504e470d0a1a0a0000000d49484452", true],
    ["shot.png", "ffd8ffe000104a464946", false],
    ["shot.jpg", "3c73637269707420616c657274", false],
    ["logs.zip", "504b03041400000008000000", true],
    ["logs.gz", "1f8b0800000000000003", true],
    ["app.log", "323032362d30332d3034", true],
    ["app.log", "4d5a90000300000004", false],
    ["app.log", "25504446 2d312e37".replace(" ", ""), false],
    ["app.log", "fffe320030003200", true],
    ["note.pdf", "323032362d30332d3034", false],
  ])("%s beginning with %s: %s", async (name, start, agrees) =>
    expect(await beginsAs(typeNamed(name), Buffer.from(start, "hex"))).toBe(agrees),
  );
});

describe("SEC-26 text", () => {
  it.each([
    ["UTF-8", Buffer.from("消息发送失败 code=30014\n")],
    ["GB 18030", Buffer.from("cfefcfa2b7a2cbcdcaa7b0dc0a", "hex")],
    ["UTF-16 with its mark", Buffer.from("\ufeff消息 failed\n", "utf16le")],
    ["cut in the middle of a character", Buffer.from("消息发送失败").subarray(1, 10)],
    ["coloured by a terminal", Buffer.from("\u001b[31merror\u001b[0m\n")],
  ])("%s is text", async (_, body) =>
    expect(await look("a.log", body)).toMatchObject({ size: body.length, digest: sha256(body) }),
  );

  it("a NUL far behind the beginning is found", async () =>
    expect(await look("a.log", Buffer.concat([log(300_000), Buffer.from([0]), log(10)]))).toBe("attachment.content"));
});

describe("SEC-27 archives", () => {
  it("keeps an honest one", async () => {
    const zip = zipOf([entry("logs/"), entry("logs/app.log", log(200_000)), entry("日志.txt", noise(3000))]);
    expect(await beginsAs(typeNamed("a.zip"), zip.subarray(0, 4100))).toBe(true);
    expect(await look("a.zip", zip)).toMatchObject({ size: zip.length, digest: sha256(zip) });
  });

  it.each<[string, string, () => readonly ZipEntry[]]>([
    ["1,001 entries", "too_many", () => Array.from({ length: 1001 }, (_, i) => entry(`${i}.log`))],
    ["more than 200 MB", "too_large", () => [entry("a.log", log(1000), { claimed: 201 * 1024 * 1024 })]],
    ["more than 100 to 1", "ratio", () => [entry("zeros.log", Buffer.alloc(5_000_000, 48))]],
    ["a way up", "path", () => [entry("../../etc/cron.d/x")]],
    ["an absolute path", "path", () => [entry("/etc/passwd")]],
    ["a Windows path", "path", () => [entry("..\\evil.log")]],
    ["a drive", "path", () => [entry("C:/evil.log")]],
    ["a symbolic link", "link", () => [entry("link", "/etc/passwd", { mode: 0o120777 })]],
    ["a device", "link", () => [entry("disk", "", { mode: 0o060600 })]],
    ["an archive by name", "nested", () => [entry("inner.zip", noise(100))]],
    ["an archive by content", "nested", () => [entry("inner.log", zipOf([entry("a.log")]))]],
    ["gzip by content", "nested", () => [entry("inner.log", gzipSync("x"))]],
    ["a password", "encrypted", () => [entry("a.log", "secret", { isEncrypted: true })]],
    ["a size that is a lie", "damaged", () => [entry("a.log", log(900_000), { claimed: 1000 })]],
  ])("refuses %s", async (_, why, entries) =>
    expect(await look("a.zip", zipOf(entries()))).toBe(`attachment.archive_${why}`),
  );

  it("refuses what only begins like an archive", async () =>
    expect(await look("a.zip", Buffer.concat([Buffer.from("504b0304", "hex"), noise(5000)]))).toBe(
      "attachment.archive_damaged",
    ));

  it("counts a gzip as it inflates", async () => {
    expect(await look("a.gz", gzipSync(noise(100_000)))).toMatchObject({ width: null });
    expect(await look("a.gz", gzipSync(Buffer.alloc(20_000_000)))).toBe("attachment.archive_ratio");
    expect(await look("a.gz", gzipSync(zipOf([entry("a.log")])))).toBe("attachment.archive_nested");
    expect(await look("a.gz", gzipSync(noise(100_000)).subarray(0, 500))).toBe("attachment.archive_damaged");
  });
});

describe("SEC-27 images", () => {
  const picture = (width: number, height: number) =>
    sharp({ create: { width, height, channels: 3, background: "#456" } });

  it("writes them anew: no EXIF, nothing behind the picture, upright", async () => {
    const exif = { IFD0: { Make: "PhoneMaker", Orientation: "6" }, IFD3: { GPSLatitude: "31/1 13/1 0/1" } };
    const jpeg = await picture(40, 20).withExif(exif).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    expect(jpeg.includes("PhoneMaker")).toBe(true);
    const found = await look("photo.jpg", Buffer.concat([jpeg, Buffer.from("<script>alert(1)</script>")]));
    if (typeof found === "string") throw new Error(found);
    expect(found).toMatchObject({ width: 20, height: 40 });
    const kept = await sharp(found.path).metadata();
    expect([kept.format, kept.exif, kept.orientation]).toEqual(["jpeg", undefined, undefined]);
    const { readFile } = await import("node:fs/promises");
    const bytes = await readFile(found.path);
    expect([bytes.includes("PhoneMaker"), bytes.includes("script")]).toEqual([false, false]);
    expect([found.size, found.digest]).toEqual([bytes.length, sha256(bytes)]);
  });

  it.each(["png", "webp"] as const)("keeps a %s what it is", async (format) => {
    const found = await look(`a.${format}`, await picture(30, 30).toFormat(format).toBuffer());
    if (typeof found === "string") throw new Error(found);
    expect((await sharp(found.path).metadata()).format).toBe(format);
  });

  it("refuses too many pixels before decoding, and what is no picture", async () => {
    const huge = await picture(8000, 5001).png({ compressionLevel: 9 }).toBuffer();
    expect(await look("huge.png", huge)).toBe("attachment.image_too_large");
    expect(await look("cut.png", (await picture(300, 300).png().toBuffer()).subarray(0, 60))).toBe(
      "attachment.image_damaged",
    );
    expect(await look("fake.png", "<svg onload=alert(1)>")).toBe("attachment.image_damaged");
  });
});
