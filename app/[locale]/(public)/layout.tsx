import { notFound } from "next/navigation";
import { hasLocale } from "next-intl";
import { setRequestLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { PageFrame } from "@/components/frame/page-frame";
import { routing } from "@/lib/i18n/routing";

interface Props {
  params: Promise<{ locale: string }>;
  children: ReactNode;
}

/** Pages anybody may read. Made once at build; the frame asks who is looking. */
export default async function PublicLayout({ params, children }: Props) {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  setRequestLocale(locale);
  return <PageFrame viewer="unknown">{children}</PageFrame>;
}
