import { useLocale, useTranslations } from "next-intl";
import { AppLink } from "@/components/ui/app-link";
import { Panel } from "@/components/ui/panel";
import type { Tier } from "@/lib/accounts/schema";

/** What the account's tier includes and what it does not, with the add-ons that do: said before submitting (R29). */
export function WizardScope({ tier, owned }: { tier: Tier; owned: readonly string[] }) {
  const t = useTranslations("triage.scope");
  const locale = useLocale();
  return (
    <Panel
      title={t("title", { tier: tier.name[locale] })}
      aside={<AppLink href="/plans">{t("plans")}</AppLink>}
      className="mt-10"
    >
      <p className="text-muted">{t("intro")}</p>
      <div className="mt-4 grid gap-x-10 gap-y-6 sm:grid-cols-2">
        <ScopeList title={t("in")} lines={tier.inScope.map((line) => line[locale])} />
        <ScopeList title={t("out")} lines={tier.outOfScope.map((line) => line[locale])} />
      </div>
      {tier.addOns.map((addOn) => (
        <p key={addOn.key} className="mt-4 max-w-text">
          <strong className="font-semibold">
            {t(owned.includes(addOn.key) ? "addOnOwned" : "addOn", { name: addOn.name[locale] })}
          </strong>
          <br />
          {addOn.summary[locale]}
        </p>
      ))}
    </Panel>
  );
}

function ScopeList({ title, lines }: { title: string; lines: readonly string[] }) {
  return (
    <div>
      <h3 className="font-semibold">{title}</h3>
      <ul className="mt-1 list-disc space-y-1 ps-5">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}
