/** The look shared by text input, text area and select: paper pressed in, an edge that can be seen, ink when in use. */
export const controlStyle =
  "block w-full rounded-md border border-control bg-surface px-3 py-2 text-base text-ink placeholder:text-faint hover:border-ink focus-visible:border-ink aria-invalid:border-breached aria-invalid:border-2 disabled:cursor-not-allowed disabled:bg-sunken disabled:text-muted";
