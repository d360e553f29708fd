import { describe, expect, it } from "vitest";
import { parseJson, readShort } from "./body";

const posted = (body: BodyInit | null) =>
  new Request("http://localhost/", { method: "POST", body, duplex: "half" } as RequestInit);
const stream = (...chunks: Uint8Array[]) =>
  new ReadableStream<Uint8Array>({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(chunk);
      controller.close();
    },
  });

describe("a short body", () => {
  it("is read whole, also when a character comes in two pieces", async () => {
    const bytes = new TextEncoder().encode("推送");
    expect(await readShort(posted(stream(bytes.slice(0, 2), bytes.slice(2))), 6)).toBe("推送");
    expect(await readShort(posted(null), 6)).toBe("");
  });

  it("is refused when it is longer than allowed, announced or not", async () => {
    expect(await readShort(posted("1234567"), 6)).toBeNull();
    expect(await readShort(posted(stream(new Uint8Array(4), new Uint8Array(4))), 6)).toBeNull();
  });

  it("is JSON or nothing", () => {
    expect(parseJson('{"a":1}')).toEqual({ a: 1 });
    expect(parseJson("{")).toBeUndefined();
  });
});
