"use client";
import { useTranslations } from "next-intl";
import { useEffect, useEffectEvent, useState } from "react";
import { typeOfName } from "@/lib/attachments/limits";
import type { Place } from "@/lib/attachments/schema";
import { addUpload } from "./uploads";

/** Files as they come in by any way; with `readsLogs`, texts wait to be looked into, one after the other. */
export function useIncoming(place: Place, readsLogs: boolean) {
  const t = useTranslations("evidence");
  const [reviewing, setReviewing] = useState<readonly File[]>([]);
  const [isOver, setOver] = useState(false);
  const take = (files: readonly File[]) => {
    const isForReview = (file: File) => readsLogs && typeOfName(file.name)?.family === "text" && file.size > 0;
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
  // The whole page takes drops: a file let go beside the frame would otherwise open in place of what was typed.
  const onDrag = useEffectEvent((event: DragEvent) => {
    if (!event.dataTransfer?.types.includes("Files")) return;
    event.preventDefault();
    setOver(event.type === "dragover");
    if (event.type === "drop") take([...event.dataTransfer.files]);
  });
  useEffect(() => listenTo(["paste"], (event) => onPaste(event as ClipboardEvent)), []);
  useEffect(() => listenTo(["dragover", "dragleave", "drop"], (event) => onDrag(event as DragEvent)), []);
  return {
    take,
    isOver,
    /** the first text that waits to be looked into */
    reviewing: reviewing[0] ?? null,
    reviewed: () => setReviewing(([_, ...others]) => others),
  };
}

function listenTo(names: readonly string[], hear: (event: Event) => void): () => void {
  for (const name of names) document.addEventListener(name, hear);
  return () => {
    for (const name of names) document.removeEventListener(name, hear);
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
