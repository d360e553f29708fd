"use client";
import clsx from "clsx";
import { Upload as UploadIcon } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { type ReactNode, type RefObject, useRef, useSyncExternalStore } from "react";
import { Button } from "@/components/ui/button";
import type { PendingUploads, Place } from "@/lib/attachments/schema";
import { formatBytes } from "@/lib/i18n/bytes";
import { EvidenceList } from "./evidence-list";
import { ACCEPT, PlainUpload, type WithoutScripts } from "./plain-forms";
import type { Review, ReviewProps } from "./review";
import { useLimits } from "./upload-words";
import { addUpload } from "./uploads";
import { type Evidence, useEvidence } from "./use-evidence";
import { useIncoming } from "./use-incoming";

interface EvidenceFieldProps {
  place: Place;
  initial?: PendingUploads;
  /** what looks into text files in the browser before they are sent; without it they are sent as they are */
  review?: Review;
  /** values that the review found and the customer wants to use */
  onUse?: ReviewProps["onUse"];
  withoutScripts: WithoutScripts;
  children?: (evidence: Evidence) => ReactNode;
}

/** Files by button, drop or paste, each with its progress; what may be uploaded is said before anything is chosen. */
export function EvidenceField({ place, initial, review: Review, onUse, withoutScripts, children }: EvidenceFieldProps) {
  const t = useTranslations("evidence");
  const evidence = useEvidence(place, initial);
  const { take, reviewing, reviewed, isOver } = useIncoming(place, Review);
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
      {Review && reviewing ? (
        <Review
          key={`${reviewing.name}-${reviewing.size}-${reviewing.lastModified}`}
          file={reviewing}
          onUse={(found) => onUse?.(found)}
          onReady={(redacted) => {
            reviewed();
            addUpload(place, redacted);
          }}
          onCancel={reviewed}
        />
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
