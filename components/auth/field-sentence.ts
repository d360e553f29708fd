"use client";
import { useTranslations } from "next-intl";

/** Codes of a refused field become the sentence that summary and field both show (U-07). */
export function useFieldSentence() {
  const t = useTranslations("auth.errors");
  return (field: "email" | "name", code: string): string => {
    if (code === "required") return t(`${field}.required`);
    return code === "too_long" ? t(`${field}.tooLong`) : t(`${field}.invalid`);
  };
}
