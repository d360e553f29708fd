import NextLink from "next/link";
import { useLocale } from "next-intl";
import type { ComponentProps } from "react";

/**
 * A link inside the portal: `/tickets` becomes `/zh/tickets`. Anything else (`#x`, `?page=2`, `https:`, `mailto:`) is
 * left alone. This folder knows no room of the product, so it carries the reader's locale itself: every URL has one.
 */
export function AppLink({ href, ...rest }: Omit<ComponentProps<typeof NextLink>, "href"> & { href: string }) {
  const locale = useLocale();
  return <NextLink href={href.startsWith("/") ? `/${locale}${href === "/" ? "" : href}` : href} {...rest} />;
}
