import { useTranslations } from "next-intl";
import { Panel } from "@/components/ui/panel";

const NOTES = ["availability", "outage", "budget", "burn", "since", "source"] as const;

/** How availability, down time and its budget are worked out (R05, R31). */
export function StatusNotes({ zone }: { zone: string }) {
  const t = useTranslations("public.status.notes");
  return (
    <Panel title={t("title")} className="mt-12">
      <ul className="max-w-text list-disc space-y-2 ps-5">
        {NOTES.map((note) => (
          <li key={note}>{t(note)}</li>
        ))}
        <li>{t("zone", { zone })}</li>
      </ul>
    </Panel>
  );
}
