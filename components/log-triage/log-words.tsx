import { NextIntlClientProvider, useMessages } from "next-intl";
import type { ReactNode } from "react";

/** Hands the sentences of log triage to the browser, on pages that otherwise send none. */
export function LogWords({ children }: { children: ReactNode }) {
  const { logTriage } = useMessages();
  return <NextIntlClientProvider messages={{ logTriage }}>{children}</NextIntlClientProvider>;
}
