"use client";
import { CircleCheck, File as FileIcon } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { FieldError } from "@/components/ui/field";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { isImage } from "@/lib/attachments/limits";
import type { AttachmentDto } from "@/lib/attachments/schema";
import { formatBytes } from "@/lib/i18n/bytes";
import { fileHref, pictureHref } from "./live";
import { useUploadState } from "./upload-words";
import { dropUpload, retryUpload, type Upload } from "./uploads";
import type { Evidence } from "./use-evidence";

/** What waits to be sent along and what is on its way, each with what can be done about it. */
export function EvidenceList({ files, uploads, remove }: Evidence) {
  const t = useTranslations("evidence");
  if (files.length + uploads.length === 0) return <p className="text-sm text-muted">{t("none")}</p>;
  return (
    <ul aria-label={t("listTitle")} className="border-b border-line">
      {files.map((file) => (
        <Stored key={file.id} file={file} remove={remove} />
      ))}
      {uploads.map((upload) => (
        <Moving key={upload.key} upload={upload} />
      ))}
    </ul>
  );
}

const ROW = "flex items-start gap-3 border-t border-line py-2.5";

function Stored({ file, remove }: { file: AttachmentDto; remove: Evidence["remove"] }) {
  const t = useTranslations("evidence");
  const locale = useLocale();
  const [state, setState] = useState<"there" | "going" | "stayed">("there");
  const onRemove = async () => {
    setState("going");
    if (!(await remove(file.id))) setState("stayed");
  };
  return (
    <li className={ROW}>
      {isImage(file.type) ? (
        // biome-ignore lint/performance/noImgElement: a private picture of a few kilobytes, served by our own route
        <img src={pictureHref(file.id)} alt="" className="size-10 shrink-0 border border-line object-cover" />
      ) : (
        <FileIcon aria-hidden className="mx-2.5 mt-0.5 size-5 shrink-0 text-muted" />
      )}
      <div className="min-w-0 flex-1">
        <a href={fileHref(file.id)} download className="wrap-anywhere underline underline-offset-4">
          {file.name}
        </a>
        <p className="flex items-center gap-1.5 text-sm text-muted">
          <CircleCheck aria-hidden className="size-4 shrink-0" />
          {t("ready")} · {formatBytes(file.size, locale)}
        </p>
        {state === "stayed" ? <FieldError id={`${file.id}-error`} message={t("removeFailed")} /> : null}
      </div>
      <Named
        size="sm"
        variant="quiet"
        text={t("remove")}
        name={t("removeNamed", { name: file.name })}
        onClick={onRemove}
        disabled={state === "going"}
      />
    </li>
  );
}

function Moving({ upload }: { upload: Upload }) {
  const t = useTranslations("evidence");
  const locale = useLocale();
  const { key, name, size, sent, state } = upload;
  const words = useUploadState()(upload);
  const isFailed = state === "failed";
  return (
    <li className={ROW}>
      <FileIcon aria-hidden className="mx-2.5 mt-0.5 size-5 shrink-0 text-muted" />
      <div className="min-w-0 flex-1">
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
      {isFailed && size > 0 ? (
        <Named size="sm" text={t("retry")} name={t("retryNamed", { name })} onClick={() => retryUpload(key)} />
      ) : null}
      <Named
        size="sm"
        variant="quiet"
        text={t(isFailed ? "dismiss" : "cancel")}
        name={t(isFailed ? "dismissNamed" : "cancelNamed", { name })}
        onClick={() => dropUpload(key)}
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
