import type { Marks } from "@/lib/help/search/hit";

/** Text with what matched marked in it. */
export function Marked({ text, marks }: { text: string; marks: Marks }) {
  let at = 0;
  const pieces = marks.flatMap(([start, end]) => {
    const piece = [text.slice(at, start), <mark key={start}>{text.slice(start, end)}</mark>];
    at = end;
    return piece;
  });
  return (
    <>
      {pieces}
      {text.slice(at)}
    </>
  );
}
