"use client";
import clsx from "clsx";
import { useTranslations } from "next-intl";
import { AppLink } from "@/components/ui/app-link";
import { useFrameSession } from "./live";
import { useLocalPath } from "./use-local-path";
import type { FrameSession, Viewer } from "./viewer";

const PUBLIC = [
  { href: "/help", key: "help" },
  { href: "/plans", key: "plans" },
  { href: "/severity", key: "severity" },
] as const;
const MEMBER = [
  { href: "/tickets", key: "tickets" },
  { href: "/account/sla", key: "accountSla" },
  { href: "/account/compliance", key: "compliance" },
] as const;
const AGENT = [{ href: "/desk", key: "desk" }] as const;

const LOOKS = {
  row: {
    list: "flex flex-wrap items-center gap-x-6",
    link: "inline-flex min-h-10 items-center border-b-2 border-transparent pt-0.5 text-muted hover:border-control hover:text-ink aria-[current]:border-ink aria-[current]:text-ink",
  },
  column: {
    list: "divide-y divide-line",
    link: "flex min-h-12 items-center text-lg aria-[current]:font-semibold",
  },
} as const;

/** The rooms this reader may want. Help comes first, always; rooms of a signed-in reader follow. */
export function NavLinks({ given, look }: { given: FrameSession | undefined; look: keyof typeof LOOKS }) {
  const t = useTranslations("common.nav");
  const path = useLocalPath();
  const session = useFrameSession(given);
  return (
    <ul className={LOOKS[look].list}>
      {[...PUBLIC, ...roomsOf(session?.viewer ?? null)].map(({ href, key }) => (
        <li key={href}>
          <AppLink href={href} aria-current={currentOf(path, href)} className={clsx("no-underline", LOOKS[look].link)}>
            {t(key)}
          </AppLink>
        </li>
      ))}
    </ul>
  );
}

function roomsOf(viewer: Viewer | null) {
  if (!viewer) return [];
  return viewer.kind === "agent" ? AGENT : MEMBER;
}

function currentOf(path: string, href: string) {
  if (path === href) return "page" as const;
  return path.startsWith(`${href}/`) ? ("true" as const) : undefined;
}
