import { NextIntlClientProvider, useMessages } from "next-intl";
import type { ReactNode } from "react";

/** Hands the sentences about feedback to the browser, on pages that otherwise send none. */
export function FeedbackWords({ children }: { children: ReactNode }) {
  const { help } = useMessages();
  return <NextIntlClientProvider messages={{ help: { feedback: help.feedback } }}>{children}</NextIntlClientProvider>;
}
