"use client";
import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import { useUploadRefusal } from "./upload-words";

/** What a plain form post could not take, each reason once. */
export function RefusedUploads({ codes }: { codes: readonly string[] }) {
  const t = useTranslations("evidence");
  const refusal = useUploadRefusal();
  if (codes.length === 0) return null;
  return (
    <Notice tone="danger" role="alert" title={t("refusedTitle")} className="mb-6">
      <ul className="list-disc ps-5">
        {[...new Set(codes.map(refusal))].map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </Notice>
  );
}
