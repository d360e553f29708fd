"use client";
import clsx from "clsx";
import { Upload as UploadIcon } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { type ReactNode, useRef, useSyncExternalStore } from "react";
import { Button } from "@/components/ui/button";
import { EXTENSIONS } from "@/lib/attachments/limits";
import type { PendingUploads, Place } from "@/lib/attachments/schema";
import { formatBytes } from "@/lib/i18n/bytes";
import { EvidenceList } from "./evidence-list";
import type { Review } from "./review";
import { placeQuery } from "./send-file";
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
  onUse?: (values: Readonly<Record<string, string>>) => void;
  /** shown before scripts run: a form of its own, or a way to the page that has one */
  withoutScripts: "form" | { href: string } | null;
  children?: (evidence: Evidence) => ReactNode;
}

/** Files by button, drop or paste, each with its progress; what may be uploaded is said before anything is chosen. */
export function EvidenceField({ place, initial, review: Review, onUse, withoutScripts, children }: EvidenceFieldProps) {
  const t = useTranslations("evidence");
  const evidence = useEvidence(place, initial);
  const { take, reviewing, reviewed, zone, isOver } = useIncoming(place, Review);
  const limits = useLimits();
  const isHydrated = useSyncExternalStore(never, yes, no);
  return (
    <div {...zone} className="space-y-4">
      <p className="max-w-text text-sm text-muted">{limits}</p>
      {isHydrated ? (
        <div className={clsx("border border-dashed p-4", isOver ? "border-ink bg-accent-wash" : "border-control")}>
          <ChooseButton onChosen={take} />
          <p className="mt-2 text-sm text-muted">{t("dropHint")}</p>
        </div>
      ) : (
        <Plain place={place} way={withoutScripts} />
      )}
      {Review && reviewing ? (
        <Review
          key={`${reviewing.name}-${reviewing.size}-${reviewing.lastModified}`}
          file={reviewing}
          onUse={(values) => onUse?.(values)}
          onReady={(redacted) => {
            reviewed();
            addUpload(place, redacted);
          }}
          onCancel={reviewed}
        />
      ) : null}
      <EvidenceList {...evidence} />
      <Room room={evidence.room} />
      <Told {...evidence} />
      {children?.(evidence)}
    </div>
  );
}

const never = () => () => {};
const yes = () => true;
const no = () => false;
const ACCEPT = EXTENSIONS.map((extension) => `.${extension}`).join(",");

function ChooseButton({ onChosen }: { onChosen: (files: readonly File[]) => void }) {
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
      <Button onClick={() => input.current?.click()}>
        <UploadIcon aria-hidden className="size-4" />
        {t("choose")}
      </Button>
    </>
  );
}

/** The same without scripts: the browser sends the form, the portal leads back here. */
function Plain({ place, way }: { place: Place; way: EvidenceFieldProps["withoutScripts"] }) {
  const t = useTranslations("evidence");
  const locale = useLocale();
  if (way === null) return null;
  if (way !== "form") {
    return (
      <a href={`/${locale}${way.href}`} className="underline underline-offset-4">
        {t("reply.withoutScripts")}
      </a>
    );
  }
  const action = `/api/v1/attachments?${placeQuery(place)}&locale=${locale}`;
  return (
    <form
      action={action}
      method="post"
      encType="multipart/form-data"
      className="border border-dashed border-control p-4"
    >
      <label className="block font-semibold">
        {t("chooseFirst")}
        <input type="file" name="file" multiple accept={ACCEPT} className="mt-2 block w-full text-sm" />
      </label>
      <Button type="submit" className="mt-3">
        {t("send")}
      </Button>
    </form>
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
  const busy = uploads.filter(({ state }) => state !== "failed").length;
  return (
    <p role="status" className="visually-hidden">
      {files.length + busy > 0 ? t("status", { ready: files.length, busy }) : ""}
    </p>
  );
}
