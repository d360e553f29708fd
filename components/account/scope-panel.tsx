import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import { Panel } from "@/components/ui/panel";
import type { Tier } from "@/lib/accounts/schema";

/** In scope, out of scope, and what can be added; what the account has bought is marked (R29). */
export function ScopePanel({ tier, bought }: { tier: Tier; bought: readonly string[] }) {
  const t = useTranslations("account.sla");
  const locale = useLocale();
  const addOns = tier.addOns.map(({ key, name, summary }) => ({
    key,
    words: (
      <>
        {t("facts.addOn", { name: name[locale], summary: summary[locale] })}{" "}
        {bought.includes(key) ? <Badge>{t("scope.bought")}</Badge> : null}
      </>
    ),
  }));
  const lines = (texts: Tier["inScope"]) => texts.map((text) => ({ key: text.en, words: text[locale] }));
  return (
    <Panel title={t("scope.title")} className="mt-12">
      <div className="grid gap-x-10 gap-y-6 sm:grid-cols-2 lg:grid-cols-3">
        <Lines title={t("scope.in")} lines={lines(tier.inScope)} />
        <Lines title={t("scope.out")} lines={lines(tier.outOfScope)} />
        {addOns.length ? <Lines title={t("scope.addOns")} lines={addOns} /> : null}
      </div>
    </Panel>
  );
}

function Lines({ title, lines }: { title: string; lines: readonly { key: string; words: ReactNode }[] }) {
  return (
    <div>
      <h3 className="font-semibold">{title}</h3>
      <ul className="mt-1 list-disc space-y-1 ps-5">
        {lines.map(({ key, words }) => (
          <li key={key}>{words}</li>
        ))}
      </ul>
    </div>
  );
}
