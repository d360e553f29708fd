import { beforeEach, describe, expect, it } from "vitest";
import type { SearchRecord } from "@/lib/learning/schema";
import { type Found, type Notebook, notebook } from "./notebook";

let sent: SearchRecord[];
let notes: Notebook;
beforeEach(() => {
  sent = [];
  let last = 0;
  notes = notebook(
    (search) => sent.push(search),
    () => `id-${++last}`,
  );
});
const found = (query: string, over: Partial<Found> = {}): Found => ({
  ...{ locale: "zh", query, hits: 3, weak: false, place: "palette" },
  ...over,
});
const told = () => sent.map(({ id, query, clicked }) => [id, query, clicked]);

describe("what is told of searching", () => {
  it("is nothing while it goes on, and one search when it is over", () => {
    for (const query of ["推", "推送", "推送证书", "推送证"]) notes.settled(found(query));
    expect(told()).toEqual([]);
    notes.over();
    notes.over();
    expect(told()).toEqual([["id-1", "推送证", null]]);
  });

  it("is the search before, when another one begins", () => {
    notes.settled(found("推送"));
    notes.settled(found("登录"));
    expect(told()).toEqual([["id-1", "推送", null]]);
    notes.over();
    expect(told()[1]).toEqual(["id-2", "登录", null]);
  });

  it("is the article opened, also before the query has settled", () => {
    notes.opened(found("推送"), "push-ios");
    expect(told()).toEqual([["id-1", "推送", "push-ios"]]);
    notes.over();
    expect(sent).toHaveLength(1);
  });

  it("completes a search already told, when the reader comes back and opens an article", () => {
    notes.settled(found("推送"));
    notes.over();
    notes.settled(found(" 推送 ", { place: "page" }));
    notes.over();
    notes.opened(found("推送"), "push-ios");
    expect(told()).toEqual([
      ["id-1", "推送", null],
      ["id-1", "推送", "push-ios"],
    ]);
    expect(sent[1]?.place).toBe("palette");
  });

  it("is another search when a told one goes on", () => {
    notes.settled(found("推送"));
    notes.over();
    notes.settled(found("推送证书"));
    notes.over();
    expect(told().map(([id]) => id)).toEqual(["id-1", "id-2"]);
  });

  it("R21 U-04 says of the same search which article settled it", () => {
    notes.opened(found("推送", { place: "wizard" }), "push-ios");
    notes.solved(found("推送", { place: "wizard" }), "push-ios");
    expect(sent.map(({ id, clicked, solved, place }) => [id, clicked, solved, place])).toEqual([
      ["id-1", "push-ios", false, "wizard"],
      ["id-1", "push-ios", true, "wizard"],
    ]);
  });

  it("is told for each language by itself", () => {
    notes.settled(found("token"));
    notes.settled(found("token", { locale: "en" }));
    notes.over();
    expect(sent.map(({ locale }) => locale)).toEqual(["zh", "en"]);
  });
});
