import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Panel } from "@/components/ui/panel";
import type { DemoPerson } from "@/lib/auth/schema";

interface DemoPeopleProps {
  people: readonly DemoPerson[];
  /** tier key → name */
  tiers: Readonly<Record<string, string>>;
  next: string;
  action: (form: FormData) => Promise<void>;
}

const ROLES = ["viewer", "member", "owner", "agent", "lead"] as const;

/** One click into the demo, as anybody in it. Exists in demo mode only. */
export function DemoPeople({ people, tiers, next, action }: DemoPeopleProps) {
  const t = useTranslations("auth");
  const groups = Map.groupBy(people, (person) => person.accountName ?? "");
  return (
    <Panel title={t("demo.title")} id="demo">
      <p className="mb-6 text-muted">{t("demo.lead")}</p>
      <div className="space-y-6">
        {[...groups].map(([account, members]) => (
          <section key={account}>
            <h3 className="eyebrow mb-2">
              {account ? t("demo.account", { account, tier: tiers[members[0]?.tier ?? ""] ?? "" }) : t("demo.desk")}
            </h3>
            <ul className="flex flex-wrap gap-2">
              {members.map((person) => (
                <li key={person.userId}>
                  <form action={action}>
                    <input type="hidden" name="userId" value={person.userId} />
                    <input type="hidden" name="next" value={next} />
                    <Button type="submit" size="sm">
                      {t("demo.person", { name: person.name, role: t(`roles.${roleKey(person.role)}`) })}
                    </Button>
                  </form>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Panel>
  );
}

const roleKey = (role: string) => ROLES.find((known) => known === role) ?? "viewer";
