"use client";
import { useTranslations } from "next-intl";
import { useVendorFacts } from "@/components/frame/facts";

/** The document's title, written with the form because only the form knows whether it was refused (U-07). */
export function AuthTitle({ page, isError }: { page: string; isError: boolean }) {
  const t = useTranslations("auth");
  const brand = useTranslations("common.brand");
  const site = brand("title", { vendor: useVendorFacts().name });
  return <title>{isError ? t("errorTitle", { page, site }) : t("documentTitle", { page, site })}</title>;
}
