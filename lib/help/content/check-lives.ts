/** The lives of articles: drafts, articles that were superseded, articles that moved. */
import "server-only";
import { type ArticleFile, addressOf } from "./files";
import { articleOf, type Say, type Shelf } from "./shelf";

/** `supersededBy` leads to an article that is maintained, not back and not on to another retired one. */
export function checkSuccessor(file: ArticleFile, shelf: Shelf, say: Say): void {
  const { supersededBy } = file.front;
  if (!supersededBy) return;
  const next = articleOf(shelf, supersededBy);
  if (!next) say("supersededBy", `there is no article "${supersededBy}"`);
  else if (comesBack(file, shelf)) say("supersededBy", "leads in a circle, no article of it is maintained");
  else if (next.front.status !== "published") say("supersededBy", `"${supersededBy}" is itself ${next.front.status}`);
}

function comesBack(file: ArticleFile, shelf: Shelf): boolean {
  const passed = new Set<string>();
  for (let at: ArticleFile | undefined = file; at?.front.supersededBy; at = articleOf(shelf, at.front.supersededBy)) {
    if (passed.has(at.slug)) return true;
    passed.add(at.slug);
  }
  return false;
}

/** Old addresses redirect, so none may be an article's address today, and none may lead to two. */
export function checkMoved(file: ArticleFile, shelf: Shelf, say: Say): void {
  for (const entry of file.front.was ?? []) {
    const old = placeOf(addressOf(entry, file.collection));
    if (old === placeOf(file)) say("was", `"${entry}" is this article's own address: the redirect would never end`);
    else if (shelf.pages.has(old)) say("was", `"${entry}" is the address of another article`);
    const others = shelf.files.filter((other) => other !== file && oldPlaces(other).includes(old));
    for (const other of others) if (other.slug < file.slug) say("was", `"${entry}" leads to "${other.slug}" already`);
  }
}

const placeOf = ({ collection, slug }: { collection: string; slug: string }) => `${collection}/${slug}`;
const oldPlaces = ({ front, collection }: ArticleFile) =>
  (front.was ?? []).map((entry) => placeOf(addressOf(entry, collection)));

const SHARED = ["status", "supersededBy", "was"] as const;

/** An article lives the same life in every language: pages name each other as translations. */
export function checkSameLife(file: ArticleFile, others: readonly Shelf[], say: Say): void {
  for (const { locale, pages } of others) {
    const twin = pages.get(placeOf(file));
    for (const field of SHARED) {
      if (twin && JSON.stringify(twin.front[field]) !== JSON.stringify(file.front[field])) {
        say(field, `differs from ${locale}/${placeOf(file)}.md`);
      }
    }
  }
}
