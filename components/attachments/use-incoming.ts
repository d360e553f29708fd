"use client";
import { useTranslations } from "next-intl";
import { type DragEvent, useEffect, useEffectEvent, useState } from "react";
import { typeOfName } from "@/lib/attachments/limits";
import type { Place } from "@/lib/attachments/schema";
import type { Review } from "./review";
import { addUpload } from "./uploads";

/** Files as they come in by any way; text goes through the review first where there is one. */
export function useIncoming(place: Place, review?: Review) {
  const t = useTranslations("evidence");
  const [reviewing, setReviewing] = useState<readonly File[]>([]);
  const [isOver, setOver] = useState(false);
  const take = (files: readonly File[]) => {
    const isForReview = (file: File) =>
      review !== undefined && typeOfName(file.name)?.family === "text" && file.size > 0;
    for (const file of files) if (!isForReview(file)) addUpload(place, file);
    setReviewing((waiting) => [...waiting, ...files.filter(isForReview)]);
  };
  const onPaste = useEffectEvent((event: ClipboardEvent) => {
    const files = [...(event.clipboardData?.files ?? [])];
    if (files.length === 0) return;
    event.preventDefault();
    for (const file of files)
      addUpload(
        place,
        file,
        pastedName(file, (number, extension) => t("pasted", { number, extension })),
      );
  });
  useEffect(() => {
    const listen = (event: ClipboardEvent) => onPaste(event);
    document.addEventListener("paste", listen);
    return () => document.removeEventListener("paste", listen);
  }, []);
  return {
    take,
    isOver,
    /** the first text that waits to be looked into */
    reviewing: reviewing[0] ?? null,
    reviewed: () => setReviewing(([_, ...others]) => others),
    zone: {
      onDragOver(event: DragEvent) {
        event.preventDefault();
        setOver(true);
      },
      onDragLeave: () => setOver(false),
      onDrop(event: DragEvent) {
        event.preventDefault();
        setOver(false);
        take([...event.dataTransfer.files]);
      },
    },
  };
}

let pasted = 0;

/** A screenshot comes as "image.png", every time; numbered names tell them apart. Copied files have names of their own. */
function pastedName(file: File, named: (number: number, extension: string) => string): string {
  const extension = /^image\/(png|jpeg|webp)$/.exec(file.type)?.[1];
  if (!extension || !/^image\.\w+$/.test(file.name)) return file.name;
  pasted += 1;
  return named(pasted, extension);
}
