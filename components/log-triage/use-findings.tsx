"use client";
import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import type { LogFields } from "@/lib/log-triage/result";

/** Whether what was read stands in the form now, and if not, whether that is for want of room. */
export type Taken = "done" | "no_room" | "failed";
export type UseFindings = (fields: LogFields) => Promise<Taken>;

interface FindingsButtonProps {
  fields: LogFields;
  onUse: UseFindings;
}

/** Takes over what was read, and says what came of it. */
export function FindingsButton({ fields, onUse }: FindingsButtonProps) {
  const t = useTranslations("logTriage.use");
  const [told, setTold] = useState<Taken>();
  const [isBusy, startUse] = useTransition();
  const use = () => startUse(async () => setTold(await onUse(fields).catch(() => "failed" as const)));
  return (
    <p className="-mt-4 flex flex-wrap items-center gap-x-4 gap-y-2">
      <Button onClick={use} disabled={isBusy}>
        {t("button")}
      </Button>
      <span role="status">{isBusy ? t("busy") : told ? t(told) : ""}</span>
    </p>
  );
}
