/**
 * Holds the place of text that is on its way, line for line, so that nothing moves when it comes (U-24).
 * `label` says to the ear what is loading; `lines` is how many.
 */
export function Skeleton({ label, lines = 3 }: { label: string; lines?: number }) {
  const widths = ["w-full", "w-11/12", "w-4/5", "w-full", "w-2/3"];
  return (
    <div role="status" aria-label={label} className="animate-pulse">
      {Array.from({ length: lines }, (_, line) => line).map((line) => (
        <div key={line} className="flex h-[1.7em] items-center">
          <div className={`h-3 rounded-sm bg-line ${widths[line % widths.length]}`} />
        </div>
      ))}
    </div>
  );
}
