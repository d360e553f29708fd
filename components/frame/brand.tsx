"use client";
import { useTranslations } from "next-intl";
import { AppLink } from "@/components/ui/app-link";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { useVendorFacts } from "./facts";
import { ProductMark } from "./product-mark";

/** Mark, name of the product, name of the vendor it speaks for; the way home. */
export function Brand() {
  const t = useTranslations("common.brand");
  const { name } = useVendorFacts();
  return (
    <AppLink href="/" className="flex min-h-10 items-center gap-2.5 no-underline">
      <ProductMark className="h-[1.15rem] w-auto max-[359px]:hidden" />
      <span className="text-lg leading-none font-semibold">{t("name")}</span>
      <VisuallyHidden>{t("home")}</VisuallyHidden>
      <span className="border-s border-line ps-2.5 text-sm leading-none text-muted max-sm:hidden">{name}</span>
    </AppLink>
  );
}
