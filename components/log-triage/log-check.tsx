"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import QueryProvider from "@/components/frame/query-provider";
import { LinkButton } from "@/components/ui/link-button";
import { EvidenceTriage } from "./evidence-triage";
import { LogPicker } from "./log-picker";

/** The page's tool: choose a log, see what it says, save it without what is private. Nothing leaves the browser. */
export function LogCheck() {
  const t = useTranslations("logTriage.page");
  const [file, setFile] = useState<File>();
  const [turn, setTurn] = useState(0);
  const [saved, setSaved] = useState<string>();
  const choose = (chosen: File | undefined) => {
    setFile(chosen);
    setTurn(turn + 1);
    setSaved(undefined);
  };
  const ready = (redacted: File) => {
    save(redacted);
    setSaved(redacted.name);
  };
  if (!file) return <LogPicker onChoose={choose} />;
  return (
    <QueryProvider>
      <p className="mb-6 font-medium break-all">{file.name}</p>
      <EvidenceTriage key={turn} file={file} purpose="save" onReady={ready} onCancel={() => choose(undefined)} />
      {saved ? (
        <div className="mt-6 flex flex-wrap items-center gap-x-4 gap-y-3">
          <span className="break-all">{t("saved", { name: saved })}</span>
          <LinkButton href="/tickets/new">{t("file")}</LinkButton>
        </div>
      ) : null}
    </QueryProvider>
  );
}

/** Offers the file to the browser as a download: chat.log becomes chat-redacted.log. */
function save(file: File): void {
  const link = document.createElement("a");
  const url = URL.createObjectURL(file);
  link.href = url;
  link.download = file.name.replace(/^(.+?)((?:\.\w{1,8}){0,2})$/, "$1-redacted$2");
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
