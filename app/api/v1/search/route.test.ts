import { expect, it } from "vitest";
import { searchPublished } from "@/lib/help/published-index";
import { GET } from "./route";

const ask = (query: string) => GET(new Request(`http://localhost/api/v1/search?${query}`));

it("answers as the pages do", async () => {
  const response = await ask("q=token&locale=en&limit=3");
  expect(response.status).toBe(200);
  expect(await response.json()).toEqual(JSON.parse(JSON.stringify(searchPublished("en", "token", 3))));
});

it.each([
  ["a query over 200 characters", `q=${"x".repeat(201)}`, "q"],
  ["an unknown language", "q=x&locale=fr", "locale"],
  ["a limit that is no number", "q=x&limit=many", "limit"],
  ["a limit beyond reason", "q=x&limit=100000", "limit"],
  ["an unknown parameter", "q=x&sort=asc", "sort"],
])("refuses %s with a problem that names it", async (_, query, field) => {
  const response = await ask(query);
  expect(response.status).toBe(400);
  expect(response.headers.get("content-type")).toContain("application/problem+json");
  expect(Object.keys((await response.json()).fields)).toContain(field);
});

it("answers an empty query with nothing", async () => {
  expect(await (await ask("")).json()).toMatchObject({ total: 0, hits: [], confident: false });
});
