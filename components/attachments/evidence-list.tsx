"use client";
import { CircleCheck, File as FileIcon } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { FieldError } from "@/components/ui/field";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { isFinalRefusal, isImage } from "@/lib/attachments/limits";
import type { AttachmentDto, Place } from "@/lib/attachments/schema";
import { formatBytes } from "@/lib/i18n/bytes";
import { fileHref, pictureHref } from "./live";
import { PlainRemoval } from "./plain-forms";
import { useUploadState } from "./upload-words";
import { dropUpload, retryUpload, type Upload } from "./uploads";
import type { Evidence } from "./use-evidence";

interface EvidenceListProps {
  evidence: Evidence;
  /** told when a row is taken away by its button */
  onGone: () => void;
  /** null once scripts run; before that, where a plain form of a file belongs, or that there can be none */
  without: Place | "nothing" | null;
}

/** What waits to be sent along and what is on its way, each with what can be done about it. */
export function EvidenceList({ evidence: { files, uploads, remove }, onGone, without }: EvidenceListProps) {
  const t = useTranslations("evidence");
  if (files.length + uploads.length === 0) return <p className="text-sm text-muted">{t("none")}</p>;
  return (
    <ul aria-label={t("listTitle")} className="border-b border-line">
      {files.map((file) => (
        <Stored key={file.id} file={file} remove={remove} onGone={onGone} without={without} />
      ))}
      {uploads.map((upload) => (
        <Moving key={upload.key} upload={upload} onGone={onGone} />
      ))}
    </ul>
  );
}

/** On a phone what can be done stands below the words, not beside a column of single characters. */
const ROW = "flex flex-wrap items-start justify-end gap-x-3 gap-y-1 border-t border-line py-2.5";
const WORDS = "min-w-0 grow basis-48";

type StoredProps = Omit<EvidenceListProps, "evidence"> & { file: AttachmentDto; remove: Evidence["remove"] };

function Stored({ file, remove, onGone, without }: StoredProps) {
  const t = useTranslations("evidence");
  const locale = useLocale();
  const [state, setState] = useState<"there" | "going" | "stayed">("there");
  const onRemove = async () => {
    setState("going");
    const isGone = await remove(file.id);
    if (isGone) onGone();
    else setState("stayed");
  };
  return (
    <li className={ROW}>
      {isImage(file.type) ? (
        // biome-ignore lint/performance/noImgElement: a private picture of a few kilobytes, served by our own route
        <img src={pictureHref(file.id)} alt="" className="size-10 shrink-0 border border-line object-cover" />
      ) : (
        <FileIcon aria-hidden className="mx-2.5 mt-0.5 size-5 shrink-0 text-muted" />
      )}
      <div className={WORDS}>
        <a href={fileHref(file.id)} download className="wrap-anywhere underline underline-offset-4">
          {file.name}
        </a>
        <p className="flex items-center gap-1.5 text-sm text-muted">
          <CircleCheck aria-hidden className="size-4 shrink-0" />
          {t("ready")} · {formatBytes(file.size, locale)}
        </p>
        {state === "stayed" ? <FieldError id={`${file.id}-error`} message={t("removeFailed")} /> : null}
      </div>
      {without === null ? (
        <Named
          size="sm"
          variant="quiet"
          text={t("remove")}
          name={t("removeNamed", { name: file.name })}
          onClick={onRemove}
          disabled={state === "going"}
        />
      ) : without === "nothing" ? null : (
        <PlainRemoval place={without} file={file} />
      )}
    </li>
  );
}

function Moving({ upload, onGone }: Pick<EvidenceListProps, "onGone"> & { upload: Upload }) {
  const t = useTranslations("evidence");
  const locale = useLocale();
  const { key, name, size, sent, state, code } = upload;
  const words = useUploadState()(upload);
  const isFailed = state === "failed";
  return (
    <li className={ROW}>
      <FileIcon aria-hidden className="mx-2.5 mt-0.5 size-5 shrink-0 text-muted" />
      <div className={WORDS}>
        <p className="wrap-anywhere">{name}</p>
        {isFailed ? (
          <FieldError id={`${key}-error`} message={words} />
        ) : (
          <>
            <progress
              className="mt-1 block h-1.5 w-full accent-ink"
              value={sent}
              max={size}
              aria-label={t("progressNamed", { name })}
            />
            <p className="mt-1 text-sm text-muted tabular-nums">
              {words} · {formatBytes(size, locale)}
            </p>
          </>
        )}
      </div>
      {isFailed && !isFinalRefusal(code ?? "") ? (
        <Named size="sm" text={t("retry")} name={t("retryNamed", { name })} onClick={() => retryUpload(key)} />
      ) : null}
      <Named
        size="sm"
        variant="quiet"
        text={t(isFailed ? "dismiss" : "cancel")}
        name={t(isFailed ? "dismissNamed" : "cancelNamed", { name })}
        onClick={() => {
          dropUpload(key);
          onGone();
        }}
      />
    </li>
  );
}

/** Short to see, whole to hear: which file it is about. */
function Named({ text, name, ...rest }: React.ComponentProps<typeof Button> & { text: string; name: string }) {
  return (
    <Button {...rest}>
      <span aria-hidden>{text}</span>
      <VisuallyHidden>{name}</VisuallyHidden>
    </Button>
  );
}
