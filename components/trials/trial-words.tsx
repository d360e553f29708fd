import { NextIntlClientProvider, useMessages } from "next-intl";
import type { ReactNode } from "react";

/** Hands the sentences of the form to the browser, on pages that otherwise send none. */
export function TrialWords({ children }: { children: ReactNode }) {
  const { auth, common, trials } = useMessages();
  const { documentTitle, errorTitle } = auth;
  return (
    <NextIntlClientProvider messages={{ auth: { documentTitle, errorTitle }, common, trials }}>
      {children}
    </NextIntlClientProvider>
  );
}
