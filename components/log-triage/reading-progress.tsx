import { useTranslations } from "next-intl";
import { useId } from "react";
import { Button } from "@/components/ui/button";

const MEGABYTE = 1024 * 1024;
const megabytes = (bytes: number) => (bytes / MEGABYTE).toFixed(1);

interface ReadingProgressProps {
  label: string;
  /** of the file */
  done: number;
  total: number;
  onCancel: () => void;
}

/** How far the work is, as a bar and in figures, and the way to end it. */
export function ReadingProgress({ label, done, total, onCancel }: ReadingProgressProps) {
  const t = useTranslations("logTriage");
  const id = useId();
  return (
    <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
      <div className="min-w-0 flex-1 basis-60">
        <div className="flex flex-wrap justify-between gap-x-4">
          <label htmlFor={id} className="font-medium">
            {label}
          </label>
          <span className="figures text-muted">
            {t("progress", { done: megabytes(done), total: megabytes(total) })}
          </span>
        </div>
        <progress id={id} value={done} max={Math.max(total, 1)} className="mt-1 h-2 w-full accent-accent" />
      </div>
      <Button onClick={onCancel}>{t("cancel")}</Button>
    </div>
  );
}
