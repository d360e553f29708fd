import { useTranslations } from "next-intl";
import { isViewerRole } from "@/components/frame/viewer";
import { Badge } from "@/components/ui/badge";
import { Panel } from "@/components/ui/panel";
import type { DemoPerson } from "@/lib/auth/schema";

export interface DemoGroup {
  readonly key: string;
  readonly title: string;
  readonly note: string;
  readonly people: readonly DemoPerson[];
}

interface DemoPeopleProps {
  groups: readonly DemoGroup[];
  /** Signs in as the person whose button was pressed. */
  become: (form: FormData) => Promise<void>;
  next: string;
}

/** One button for each fictional person, by desk and account. One form, so it works without JavaScript. */
export function DemoPeople({ groups, become, next }: DemoPeopleProps) {
  const t = useTranslations("auth.demo");
  return (
    <Panel title={t("title")} aside={<Badge weight="strong">{t("label")}</Badge>}>
      <p className="mb-6 text-muted">{t("body")}</p>
      <form action={become} className="space-y-6">
        <input type="hidden" name="next" value={next} />
        {groups.map(({ key, title, note, people }) => (
          <section key={key} aria-labelledby={`demo-${key}`}>
            <h3 id={`demo-${key}`} className="font-semibold">
              {title}
            </h3>
            <p className="text-sm text-muted">{note}</p>
            <ul className="mt-2 border-b border-line">
              {people.map((person) => (
                <PersonLine key={person.userId} person={person} />
              ))}
            </ul>
          </section>
        ))}
      </form>
    </Panel>
  );
}

function PersonLine({ person: { userId, name, role } }: { person: DemoPerson }) {
  const roles = useTranslations("common.account.roles");
  const held = isViewerRole(role) ? roles(role) : role;
  return (
    <li className="border-t border-line">
      <button
        type="submit"
        name="userId"
        value={userId}
        className="flex min-h-10 w-full flex-wrap items-baseline justify-between gap-x-4 px-1 py-1.5 text-start hover:bg-sunken"
      >
        <span className="font-medium underline decoration-control underline-offset-4">{name}</span>
        <span className="text-sm text-muted">{held}</span>
      </button>
    </li>
  );
}
