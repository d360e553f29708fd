"use client";
import { usePathname } from "next/navigation";

/** The path without the reader's language, "/" for home. A page's own address needs no router of languages (P-03). */
export function useLocalPath(): string {
  return usePathname().replace(/^\/(?:zh|en)(?=\/|$)/, "") || "/";
}
