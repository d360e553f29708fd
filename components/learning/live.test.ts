import { afterEach, describe, expect, it, vi } from "vitest";
import { SearchRecord } from "@/lib/learning/schema";
import { newId, sendSearch } from "./live";

afterEach(() => vi.unstubAllGlobals());

const SEARCH: SearchRecord = {
  ...{ id: newId(), locale: "zh", query: "推送", hits: 1, weak: false, place: "palette", clicked: null, solved: false },
};

describe("what leaves the browser", () => {
  it("is named by a random id that the portal takes", () => {
    const ids = Array.from({ length: 100 }, newId);
    expect(new Set(ids).size).toBe(100);
    for (const id of ids) expect(SearchRecord.safeParse({ ...SEARCH, id }).success).toBe(true);
  });

  it("is handed to the browser as JSON", async () => {
    const sendBeacon = vi.fn((_path: string, _body: Blob) => true);
    vi.stubGlobal("navigator", { sendBeacon });
    sendSearch(SEARCH);
    const [path, body] = sendBeacon.mock.calls[0] ?? [];
    expect(path).toBe("/api/learning/searches");
    expect(body?.type).toBe("application/json");
    expect(JSON.parse((await body?.text()) ?? "")).toEqual(SEARCH);
  });

  it("is fetched with keepalive when the browser does not take it", () => {
    const asked = vi.fn((_path: string, _init: RequestInit) => Promise.reject(new Error("offline")));
    vi.stubGlobal("navigator", { sendBeacon: () => false });
    vi.stubGlobal("fetch", asked);
    sendSearch(SEARCH);
    expect(asked.mock.calls[0]?.[1]).toMatchObject({ method: "POST", keepalive: true });
  });

  it.each([
    ["Global Privacy Control", { globalPrivacyControl: true }],
    ["Do Not Track", { doNotTrack: "1" }],
  ])("is nothing of searches with %s", (_, wishes) => {
    const sendBeacon = vi.fn();
    vi.stubGlobal("navigator", { sendBeacon, ...wishes });
    sendSearch(SEARCH);
    expect(sendBeacon).not.toHaveBeenCalled();
  });
});
