import { File as FileIcon } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { Disclosure } from "@/components/ui/disclosure";
import { isImage } from "@/lib/attachments/limits";
import type { AttachmentDto } from "@/lib/attachments/schema";
import { formatBytes } from "@/lib/i18n/bytes";
import { fileHref, pictureHref } from "./live";

interface AttachedFile {
  readonly id: string;
  readonly size: number;
  readonly digest: string;
  readonly stored: AttachmentDto | null;
}

/** Files of one message: pictures as pictures, everything to download, the fingerprints its record proves on demand. */
export function AttachedFiles({ files }: { files: readonly AttachedFile[] }) {
  const t = useTranslations("evidence.attached");
  const pictures = files.filter(({ stored }) => stored && isImage(stored.type));
  return (
    <div className="mt-3">
      <p className="text-sm font-medium">{t("title")}</p>
      {pictures.length ? (
        <ul className="mt-2 flex flex-wrap gap-3">
          {pictures.map(({ id, stored }) => (
            <li key={id}>
              <Picture file={stored as AttachmentDto} />
            </li>
          ))}
        </ul>
      ) : null}
      <ul className="mt-2 space-y-2">
        {files.map((file) => (
          <li key={file.id} className="flex gap-2">
            <FileIcon aria-hidden className="mt-1 size-4 shrink-0 text-muted" />
            <Line file={file} />
          </li>
        ))}
      </ul>
      <div className="mt-1 text-sm text-muted">
        <Disclosure summary={t("digest")}>
          <ul className="space-y-2">
            {files.map(({ id, digest, stored }) => (
              <li key={id} className="wrap-anywhere">
                {stored?.name ?? t("gone")} <code className="block text-xs">{digest}</code>
              </li>
            ))}
          </ul>
        </Disclosure>
      </div>
    </div>
  );
}

function Picture({ file: { id, name, width, height } }: { file: AttachmentDto }) {
  const t = useTranslations("evidence.attached");
  return (
    <a href={pictureHref(id)} target="_blank" rel="noreferrer" className="block border border-line">
      {/* biome-ignore lint/performance/noImgElement: a private picture, served by our own route to who may see it */}
      <img
        src={pictureHref(id)}
        alt={t("picture", { name })}
        {...shownAt(width, height)}
        loading="lazy"
        className="h-auto max-w-full"
      />
    </a>
  );
}

/** CSS pixels. */
const TALLEST = 192;

/** The size a picture takes before it is loaded, so that nothing below it moves. */
function shownAt(width: number | null, height: number | null) {
  if (width === null || height === null) return {};
  const scale = Math.min(1, TALLEST / height);
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

function Line({ file: { id, size, stored } }: { file: AttachedFile }) {
  const t = useTranslations("evidence.attached");
  const locale = useLocale();
  return (
    <div className="min-w-0">
      {stored ? (
        <a href={fileHref(id)} download className="wrap-anywhere underline underline-offset-4">
          {stored.name}
        </a>
      ) : (
        t("gone")
      )}
      <span className="ms-2 text-sm text-muted">{formatBytes(size, locale)}</span>
    </div>
  );
}
