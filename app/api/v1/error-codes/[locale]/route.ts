import { notFound } from "next/navigation";
import { codeArticles } from "@/lib/help/code-articles";
import { LOCALES } from "@/lib/i18n/routing";

export const dynamic = "force-static";
export const dynamicParams = false;
export const generateStaticParams = () => LOCALES.map((locale) => ({ locale }));

/** `GET /api/v1/error-codes/{locale}`: every error code with the published article about it. */
export async function GET(_request: Request, { params }: { params: Promise<{ locale: string }> }): Promise<Response> {
  const { locale } = await params;
  const known = LOCALES.find((one) => one === locale);
  return known ? Response.json(codeArticles(known)) : notFound();
}
