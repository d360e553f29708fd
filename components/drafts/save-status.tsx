"use client";
import { usePathname, useSearchParams } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import { formatTime } from "@/lib/i18n/format";
import type { SaveState } from "./saver";

interface SaveStatusProps {
  state: SaveState;
  /** What is shown was brought back from this browser. */
  isRestored: boolean;
  /** The zone the reader lives in. */
  zone: string;
  /** What is said before anything was changed, and to readers without scripts. */
  children?: string;
}

/** Where the words are now: “已保存 14:03”. Said aloud when it changes, which is once a minute at most. */
export function SaveStatus({ state, isRestored, zone, children }: SaveStatusProps) {
  const t = useTranslations("drafts.status");
  const locale = useLocale();
  if (state.is === "unsaved") return <Unsaved state={state} />;
  const isBusy = state.is === "typing" || state.is === "saving";
  return (
    <p className="max-w-text text-sm text-muted">
      <span role="status">
        {state.is === "saved" ? t("saved", { time: formatTime(state.at, { locale, zone }) }) : ""}
        {state.is === "saved" && isRestored ? ` ${t("restored")}` : ""}
      </span>
      {isBusy ? <span aria-hidden>{t("saving")}</span> : null}
      {state.is === "conflict" ? t("conflict") : null}
      {state.is === "untouched" ? children : null}
    </p>
  );
}

/** Not on the server: where the words are instead, and what the reader can do. */
function Unsaved({ state }: { state: Extract<SaveState, { is: "unsaved" }> }) {
  const t = useTranslations("drafts.status");
  return (
    <Notice tone="warning" role="status" title={t(`unsaved.${state.why}`)}>
      <p>{t(state.isKept ? "kept" : "notKept")}</p>
      {state.why === "signed-out" ? <SignInAgain /> : null}
    </Notice>
  );
}

/** Leads through signing in and back to this very page; the words are restored there. */
export function SignInAgain() {
  const t = useTranslations("drafts.status");
  const locale = useLocale();
  const [path, query] = [usePathname(), useSearchParams().toString()];
  const next = encodeURIComponent(query ? `${path}?${query}` : path);
  return (
    <p className="mt-1">
      <a href={`/${locale}/sign-in?next=${next}`} className="underline underline-offset-4">
        {t("signIn")}
      </a>
    </p>
  );
}
