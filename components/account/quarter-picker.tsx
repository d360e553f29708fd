import { useTranslations } from "next-intl";
import { useId } from "react";
import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";
import { Select } from "@/components/ui/select";
import type { QuarterChoice } from "@/lib/compliance/schema";
import { useQuarterName } from "./quarter-name";

/** Any quarter of the account's life, by a plain form: an address that can be kept and shared, without JavaScript. */
export function QuarterPicker({ quarters, chosen }: { quarters: readonly QuarterChoice[]; chosen: string }) {
  const t = useTranslations("account.compliance.picker");
  const nameOf = useQuarterName();
  const id = useId();
  const index = quarters.findIndex(({ quarter }) => quarter === chosen);
  const [later, earlier] = [quarters[index - 1], quarters[index + 1]];
  const options = quarters.map(({ quarter, isOver }) => ({
    value: quarter,
    label: isOver ? nameOf(quarter) : t("running", { quarter: nameOf(quarter) }),
  }));
  return (
    <nav aria-label={t("nav")} className="mb-8 flex flex-wrap items-end gap-3" data-print="hide">
      <form method="get" className="flex flex-wrap items-end gap-3">
        <div>
          <label htmlFor={id} className="mb-1 block text-sm text-muted">
            {t("label")}
          </label>
          <Select key={chosen} id={id} name="quarter" defaultValue={chosen} options={options} />
        </div>
        <Button type="submit">{t("show")}</Button>
      </form>
      {earlier ? (
        <LinkButton href={`?quarter=${earlier.quarter}`} variant="quiet">
          {t("previous")}
        </LinkButton>
      ) : null}
      {later ? (
        <LinkButton href={`?quarter=${later.quarter}`} variant="quiet">
          {t("next")}
        </LinkButton>
      ) : null}
    </nav>
  );
}
