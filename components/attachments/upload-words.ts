"use client";
import { useLocale, useTranslations } from "next-intl";
import { EXTENSIONS, knownRefusal, LIMITS } from "@/lib/attachments/limits";
import { formatBytes } from "@/lib/i18n/bytes";
import { formatList, formatPercent } from "@/lib/i18n/format";
import type { Upload } from "./uploads";

/** Codes of refused uploads as sentences that say what to do next. */
export function useUploadRefusal(): (code: string) => string {
  const t = useTranslations("evidence");
  const values = useLimitValues();
  return (code) => t(`refused.${knownRefusal(code)}`, values);
}

export function useLimits(): string {
  return useTranslations("evidence")("limits", useLimitValues());
}

function useLimitValues() {
  const locale = useLocale();
  const bytes = (size: number) => formatBytes(size, locale);
  const { entries, bytes: unpacked, ratio } = LIMITS.archive;
  return {
    types: formatList(EXTENSIONS, locale),
    file: bytes(LIMITS.file),
    ticket: bytes(LIMITS.ticket),
    count: LIMITS.ticketFiles,
    ...{ entries, ratio },
    unpacked: bytes(unpacked),
    pixels: new Intl.NumberFormat(locale, { notation: "compact" }).format(LIMITS.pixels),
  };
}

/** Where an upload is, in words; a refusal is its own sentence. */
export function useUploadState(): (upload: Upload) => string {
  const t = useTranslations("evidence");
  const locale = useLocale();
  const refusal = useUploadRefusal();
  return ({ state, sent, size, code }) => {
    if (state === "failed") return refusal(code ?? "other");
    if (state === "sending") return t("sending", { percent: formatPercent(Math.min(1, sent / size), locale, 0) });
    return t(state === "done" ? "ready" : state);
  };
}
