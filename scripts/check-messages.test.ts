import { describe, expect, it } from "vitest";
import { differences, flatten, placeholders } from "./messages/languages";
import { textsOf } from "./messages/syntax";
import { unusedKeys } from "./messages/usage";

const room = (tree: Parameters<typeof flatten>[0]) => flatten(tree);

describe("C-01 two languages", () => {
  it("have the same keys", () => {
    expect(differences("r", room({ a: { b: "甲" } }), room({ a: { c: "A" } }))).toEqual([
      "r.a.b: missing in en",
      "r.a.c: missing in zh",
    ]);
  });

  it("say nothing empty", () => {
    expect(differences("r", room({ a: " " }), room({ a: "A" }))).toEqual(["r.a: empty"]);
  });

  it("fill in the same things", () => {
    const zh = room({ a: "{name}还有 {hours} 小时" });
    expect(differences("r", zh, room({ a: "{hours} h left" }))).toEqual(["r.a: zh has {hours name}, en has {hours}"]);
  });

  it("may count differently", () => {
    const en = room({ a: "{n, plural, one {# ticket of {who}} other {# tickets of {who}}}" });
    expect(differences("r", room({ a: "{who}的 {n} 张工单" }), en)).toEqual([]);
  });

  it("mark up the same things, and quote braces", () => {
    expect(placeholders("<b>{when, date, short}</b> it's '{not one}'")).toEqual(["<b>", "when"]);
  });
});

describe("C-01 sentences", () => {
  const unused = (key: string, ...sources: string[]) =>
    unusedKeys(
      [key],
      sources.map((source) => textsOf("x.tsx", source)),
    ).length > 0;

  it("are used when a file opens the namespace and names the rest", () => {
    expect(unused("home.promise.title", `useTranslations("home.promise")("title")`)).toBe(false);
    expect(unused("home.promise.title", `useTranslations("home")("promise.title")`)).toBe(false);
    expect(unused("home.promise.lead", `useTranslations("home.promise")("title")`)).toBe(true);
  });

  it("are used when named from parts", () => {
    const source = ["const t = useTranslations('sla'); t(`state.$", "{state}`); t(`event.$", "{type}`);"].join("");
    expect(unused("sla.state.paused", source)).toBe(false);
    expect(unused("sla.state.paused.long", source)).toBe(true);
    expect(unused("sla.event.ticket.opened", source, `const type = "ticket.opened";`)).toBe(false);
  });

  it("are not written between tags or into labels", () => {
    expect(textsOf("x.tsx", "<p aria-label='Close it'>你好 <b>{name}</b></p>").shown).toEqual(
      expect.arrayContaining(["Close it", "你好"]),
    );
  });
});
