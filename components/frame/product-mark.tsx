/** The ribbon in miniature: counted, skipped, counted, due. Takes the colour of the text beside it. */
export function ProductMark({ className }: { className?: string }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 34 22" className={className} fill="currentColor">
      <rect x="0" y="8" width="10" height="6" />
      <path d="M11.5 14.5 15 7.5M14.5 14.5 18 7.5M17.5 14.5 21 7.5" stroke="currentColor" strokeWidth="1.1" />
      <rect x="22.5" y="8" width="6" height="6" />
      <rect x="30" y="1" width="4" height="20" />
    </svg>
  );
}
