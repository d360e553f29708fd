"use client";
import { ThemeProvider } from "next-themes";
import type { ReactNode } from "react";

/**
 * The theme is an attribute on <html>, set before the first paint by a script whose id lets the build collect its hash.
 * `color-scheme` itself is written in globals.css, so that print can ask for paper.
 */
export function Providers({ children }: { children: ReactNode }) {
  return (
    <ThemeProvider
      attribute="data-theme"
      defaultTheme="system"
      enableSystem
      enableColorScheme={false}
      disableTransitionOnChange
      scriptProps={{ id: "theme-script" }}
    >
      {children}
    </ThemeProvider>
  );
}
