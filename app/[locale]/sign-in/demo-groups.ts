/** Demo people as the page lists them: the desk first, then each account with its tier. */
import { getTranslations } from "next-intl/server";
import type { DemoGroup } from "@/components/auth/demo-people";
import { vendor } from "@/lib/accounts/vendor";
import type { DemoPerson } from "@/lib/auth/schema";
import type { Locale } from "@/lib/i18n/routing";

/** Who may most comes first. */
const ORDER = ["lead", "agent", "owner", "member", "viewer"];
const byRole = (a: DemoPerson, b: DemoPerson) => ORDER.indexOf(a.role) - ORDER.indexOf(b.role);

export async function demoGroups(everyone: readonly DemoPerson[], locale: Locale): Promise<DemoGroup[]> {
  const t = await getTranslations("auth.demo");
  const { name, tiers } = vendor();
  const people = everyone.toSorted(byRole);
  const desk = people.filter((person) => person.kind === "agent");
  const deskGroup = { key: "desk", title: t("desk", { vendor: name[locale] }), note: t("deskNote"), people: desk };
  const accounts = [...new Set(people.flatMap((person) => person.accountName ?? []))].map((account, index) => {
    const members = people.filter((person) => person.accountName === account);
    const tier = tiers.find(({ key }) => key === members[0]?.tier)?.name[locale] ?? "";
    return { key: `account-${index}`, title: account, note: t("customerNote", { tier }), people: members };
  });
  return [deskGroup, ...accounts].filter((group) => group.people.length > 0);
}
