import { setRequestLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { PageFrame } from "@/components/frame/page-frame";
import { localeOf } from "../locale-of";

interface Props {
  params: Promise<{ locale: string }>;
  children: ReactNode;
}

/** The knowledge base is the same for everyone, so its frame asks later who is reading. */
export default async function HelpLayout({ params, children }: Props) {
  const locale = await localeOf(params);
  setRequestLocale(locale);
  return <PageFrame viewer="unknown">{children}</PageFrame>;
}
