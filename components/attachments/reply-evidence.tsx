"use client";
import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import { EvidenceField } from "./evidence-field";

interface ReplyEvidenceProps {
  number: number;
  /** customers have a page that takes files without scripts, and their logs are read before they are sent */
  hasPage: boolean;
}

/** Files for the next reply, inside its form: their ids go along with the words. */
export function ReplyEvidence({ number, hasPage }: ReplyEvidenceProps) {
  const t = useTranslations("evidence");
  return (
    <fieldset className="border-0 p-0">
      <legend className="mb-2 font-semibold">{t("reply.title")}</legend>
      <EvidenceField
        place={{ ticket: number }}
        withoutScripts={hasPage ? { href: `/tickets/${number}/evidence` } : null}
        readsLogs={hasPage}
      >
        {({ files, uploads }) => {
          const busy = uploads.filter(({ state }) => state !== "failed").length;
          return (
            <>
              {files.map(({ id }) => (
                <input key={id} type="hidden" name="attachments" value={id} />
              ))}
              {busy ? (
                <Notice tone="warning" role="status">
                  {t("busyNote", { count: busy })}
                </Notice>
              ) : null}
            </>
          );
        }}
      </EvidenceField>
    </fieldset>
  );
}
