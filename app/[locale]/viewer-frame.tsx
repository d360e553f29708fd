import { notFound } from "next/navigation";
import { hasLocale, NextIntlClientProvider } from "next-intl";
import { getMessages } from "next-intl/server";
import type { ReactNode } from "react";
import { PageFrame } from "@/components/frame/page-frame";
import QueryProvider from "@/components/frame/query-provider";
import SignedIn from "@/components/frame/signed-in";
import { currentActor, sessionDto } from "@/lib/auth/actor";
import { isDemo } from "@/lib/auth/queries";
import { routing } from "@/lib/i18n/routing";

interface Props {
  params: Promise<{ locale: string }>;
  children: ReactNode;
}

/**
 * The frame of pages that are made for their viewer, on live ground: the query cache, and all sentences for client
 * components. Shows who is signed in; protects nothing: pages do that.
 */
export default async function ViewerFrame({ params, children }: Props) {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  const { viewer, demo } = sessionDto(await currentActor(), await isDemo());
  return (
    <PageFrame viewer={viewer} demo={demo} account={viewer ? <SignedIn viewer={viewer} /> : undefined}>
      <NextIntlClientProvider locale={locale} messages={await getMessages()}>
        <QueryProvider>{children}</QueryProvider>
      </NextIntlClientProvider>
    </PageFrame>
  );
}
