import { NextIntlClientProvider, useMessages } from "next-intl";
import { SearchTrigger } from "./search-trigger";

/**
 * The search entry of the header. Only the palette's own sentences travel to the browser; the palette itself,
 * its query cache and the worker are fetched when the reader first reaches for them.
 */
export function SearchLauncher() {
  const { help } = useMessages();
  return (
    <NextIntlClientProvider messages={{ help: { palette: help.palette } }}>
      <SearchTrigger />
    </NextIntlClientProvider>
  );
}
