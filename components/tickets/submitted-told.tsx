import { useTranslations } from "next-intl";
import { Panel } from "@/components/ui/panel";

interface SubmittedToldProps {
  account: string;
  vendor: string;
  /** Somebody is there at any hour for a ticket of this severity. */
  isAlways: boolean;
}

/** Who knows of the ticket by now, and how (U-08). */
export function SubmittedTold({ account, vendor, isAlways }: SubmittedToldProps) {
  const t = useTranslations("drafts.told");
  return (
    <Panel title={t("title")} className="mt-10">
      <ul className="max-w-text list-disc space-y-2 ps-5">
        <li>{t(isAlways ? "deskAlways" : "deskHours", { vendor })}</li>
        <li>{t("account", { account })}</li>
      </ul>
    </Panel>
  );
}
