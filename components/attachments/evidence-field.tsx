"use client";
import clsx from "clsx";
import { Upload as UploadIcon } from "lucide-react";
import dynamic from "next/dynamic";
import { useLocale, useTranslations } from "next-intl";
import { type ReactNode, type RefObject, useRef, useSyncExternalStore } from "react";
import type { UseFindings } from "@/components/log-triage/use-findings";
import { Button } from "@/components/ui/button";
import type { PendingUploads, Place } from "@/lib/attachments/schema";
import { formatBytes } from "@/lib/i18n/bytes";
import { EvidenceList } from "./evidence-list";
import { ACCEPT, PlainUpload, type WithoutScripts } from "./plain-forms";
import { useLimits } from "./upload-words";
import { addUpload } from "./uploads";
import { type Evidence, useEvidence } from "./use-evidence";
import { useIncoming } from "./use-incoming";

interface EvidenceFieldProps {
  place: Place;
  initial?: PendingUploads;
  /** text logs are read in the browser first, and leave it without what is private; else they are sent as they are */
  readsLogs?: boolean;
  /** takes over what was read in a log, where there is a form for it */
  onUse?: UseFindings;
  withoutScripts: WithoutScripts;
  children?: (evidence: Evidence) => ReactNode;
}

/** Only who chooses a log loads what reads it. */
const LogTriage = dynamic(() => import("@/components/log-triage/evidence-triage").then((its) => its.EvidenceTriage), {
  ssr: false,
});

/** Files by button, drop or paste, each with its progress; what may be uploaded is said before anything is chosen. */
export function EvidenceField({
  place,
  initial,
  readsLogs = false,
  onUse,
  withoutScripts,
  children,
}: EvidenceFieldProps) {
  const t = useTranslations("evidence");
  const evidence = useEvidence(place, initial);
  const { take, reviewing, reviewed, isOver } = useIncoming(place, readsLogs);
  const choose = useRef<HTMLButtonElement>(null);
  const limits = useLimits();
  const isHydrated = useSyncExternalStore(never, yes, no);
  return (
    <div className="space-y-4">
      <p className="max-w-text text-sm text-muted">{limits}</p>
      {isHydrated ? (
        <div className={clsx("border border-dashed p-4", isOver ? "border-ink bg-accent-wash" : "border-control")}>
          <ChooseButton button={choose} onChosen={take} />
          <p className="mt-2 text-sm text-muted">{t("dropHint")}</p>
        </div>
      ) : (
        <PlainUpload place={place} way={withoutScripts} />
      )}
      {reviewing ? (
        <section aria-label={reviewing.name} className="border border-control p-4">
          <p className="mb-6 font-medium break-all">{reviewing.name}</p>
          <LogTriage
            key={`${reviewing.name}-${reviewing.size}-${reviewing.lastModified}`}
            file={reviewing}
            onUse={onUse}
            onReady={(redacted) => {
              reviewed();
              addUpload(place, redacted);
            }}
            onCancel={reviewed}
          />
        </section>
      ) : null}
      <EvidenceList
        evidence={evidence}
        onGone={() => choose.current?.focus()}
        without={isHydrated ? null : withoutScripts === "form" ? place : "nothing"}
      />
      <Room room={evidence.room} />
      <Told {...evidence} />
      {children?.(evidence)}
    </div>
  );
}

const never = () => () => {};
const yes = () => true;
const no = () => false;

interface ChooseButtonProps {
  /** takes the focus when the row that had it is gone */
  button: RefObject<HTMLButtonElement | null>;
  onChosen: (files: readonly File[]) => void;
}

function ChooseButton({ button, onChosen }: ChooseButtonProps) {
  const t = useTranslations("evidence");
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        multiple
        accept={ACCEPT}
        hidden
        data-evidence
        onChange={({ currentTarget }) => {
          onChosen([...(currentTarget.files ?? [])]);
          currentTarget.value = "";
        }}
      />
      <Button ref={button} onClick={() => input.current?.click()}>
        <UploadIcon aria-hidden className="size-4" />
        {t("choose")}
      </Button>
    </>
  );
}

function Room({ room }: Pick<Evidence, "room">) {
  const t = useTranslations("evidence");
  const locale = useLocale();
  if (!room) return null;
  const { ticket, account } = room;
  const left = formatBytes(Math.max(0, account.limit - account.used), locale);
  return (
    <p className="text-sm text-muted">
      {t("room", { used: formatBytes(ticket.used, locale), limit: formatBytes(ticket.limit, locale), left })}
    </p>
  );
}

/** Progress for those who do not see it: counts, not every per cent. */
function Told({ files, uploads }: Pick<Evidence, "files" | "uploads">) {
  const t = useTranslations("evidence");
  const failed = uploads.filter(({ state }) => state === "failed").length;
  const busy = uploads.length - failed;
  return (
    <p role="status" className="visually-hidden">
      {files.length + uploads.length > 0 ? t("status", { ready: files.length, busy, failed }) : ""}
    </p>
  );
}
