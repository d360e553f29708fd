"use client";
import { useQuery } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import { formatList } from "@/lib/i18n/format";
import { presenceQuery } from "./live";

/** Which colleagues have this ticket open now; whoever writes is named first. */
export function Presence({ number }: { number: number }) {
  const t = useTranslations("desk.presence");
  const locale = useLocale();
  const { data = [] } = useQuery(presenceQuery(number, isWriting));
  const namesOf = (writing: boolean) =>
    formatList(
      data.filter((one) => one.isWriting === writing).map(({ name }) => name),
      locale,
    );
  const [writers, readers] = [namesOf(true), namesOf(false)];
  return (
    <div role="status" className="mb-6 max-w-text empty:hidden">
      {data.length ? (
        <Notice tone={writers ? "warning" : "info"}>
          {writers ? <p className="font-semibold">{t("writing", { names: writers })}</p> : null}
          {readers ? <p>{t("reading", { names: readers })}</p> : null}
        </Notice>
      ) : null}
    </div>
  );
}

/** Words in the reply: what two people must not do at once without knowing. */
function isWriting(): boolean {
  const field = document.getElementById("reply-body");
  return field instanceof HTMLTextAreaElement && field.value.trim() !== "";
}
