import { useTranslations } from "next-intl";
import { Panel } from "@/components/ui/panel";
import type { MemberRole } from "@/lib/auth/policy";

/** Who may speak for the account, by name and role (R02). */
export function PeoplePanel({ people }: { people: readonly { readonly name: string; readonly role: MemberRole }[] }) {
  const t = useTranslations("entitlement.people");
  const roles = useTranslations("common.account.roles");
  return (
    <Panel title={t("title")} className="mt-12">
      <p className="max-w-text text-muted">{t("lead")}</p>
      <ul className="mt-2 flex flex-wrap gap-x-8 gap-y-1">
        {people.map(({ name, role }) => (
          <li key={`${name} ${role}`}>{t("person", { name, role: roles(role) })}</li>
        ))}
      </ul>
    </Panel>
  );
}
