/** Something told once, to copy whole. */
export function Secret({ text }: { text: string }) {
  return (
    <p className="mt-2 rounded-sm bg-surface px-2 py-1">
      <code className="break-all whitespace-normal select-all">{text}</code>
    </p>
  );
}
