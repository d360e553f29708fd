"use client";
import clsx from "clsx";
import { useTranslations } from "next-intl";
import { type ChangeEvent, type DragEvent, useId, useState } from "react";
import { buttonStyle } from "@/components/ui/button-style";

/** A file chosen or dropped. */
export function LogPicker({ onChoose }: { onChoose: (file: File | undefined) => void }) {
  const t = useTranslations("logTriage.page");
  const id = useId();
  const [isOver, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    onChoose(event.dataTransfer.files[0]);
  };
  const over = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  return (
    // The field below does the same by keyboard and by touch.
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way, not the only one
    <div
      onDragOver={over}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      className={clsx(
        "border-[1.5px] border-dashed px-4 py-10 text-center",
        isOver ? "border-accent bg-accent-wash" : "border-control bg-surface",
      )}
    >
      <input
        id={id}
        type="file"
        aria-describedby={`${id}-accepts`}
        onChange={({ target }: ChangeEvent<HTMLInputElement>) => onChoose(target.files?.[0])}
        className="peer visually-hidden"
      />
      <label
        htmlFor={id}
        className={clsx(buttonStyle({ variant: "primary", size: "lg" }), "cursor-pointer peer-focus-visible:outline-2")}
      >
        {t("choose")}
      </label>
      <p className="mt-3 max-sm:hidden">{t("drop")}</p>
      <p id={`${id}-accepts`} className="mx-auto mt-3 max-w-text text-sm text-muted">
        {t("accepts")}
      </p>
    </div>
  );
}
