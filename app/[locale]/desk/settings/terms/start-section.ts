import { getTranslations } from "next-intl/server";
import type { TermsSection } from "@/components/terms/terms-state";

/** Which accounts are under the new version, and from when on. */
export async function startSection(zone: string, newest: string): Promise<TermsSection> {
  const t = await getTranslations("settings.terms.start");
  const at = await getTranslations("settings.availability");
  const options = [
    { value: "all", label: t("all", { key: newest.split("@")[0] ?? "" }) },
    { value: "new", label: t("new") },
  ];
  return {
    ...{ id: "start", title: t("title"), lead: t("lead"), isOpen: true },
    groups: [
      {
        legend: "",
        fields: [
          { name: "move", label: t("accounts"), kind: "choice", options },
          { name: "from", label: t("from"), hint: at("zone", { zone }), kind: "when" },
        ],
      },
    ],
  };
}
