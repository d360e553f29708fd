import { useTranslations } from "next-intl";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";

/** An article as its address has it, and its title. */
export interface OfferedArticle {
  readonly path: string;
  readonly title: string;
}

/** The article that a resolution points its customer to, among those that match the ticket. */
export function ArticleField({ articles }: { articles: readonly OfferedArticle[] }) {
  const t = useTranslations("desk.article");
  if (articles.length === 0) return null;
  const options = [
    { value: "", label: t("none") },
    ...articles.map(({ path, title }) => ({ value: path, label: title })),
  ];
  return (
    <Field name="article" id="resolve-article" label={t("label")}>
      {(wiring) => <Select {...wiring} defaultValue="" options={options} />}
    </Field>
  );
}
