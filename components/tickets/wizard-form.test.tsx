import { NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { triage } from "@/lib/triage/data";
import type { Step } from "@/lib/triage/questions";
import en from "@/messages/en/triage.json";
import zh from "@/messages/zh/triage.json";
import { useWizardErrors } from "./wizard-errors";
import { WizardQuestion } from "./wizard-question";
import type { WizardState } from "./wizard-state";

const step = (key: string): Step => {
  const found = triage().steps.find((candidate) => candidate.key === key);
  if (!found) throw new Error(`no step ${key}`);
  return found;
};

function render(node: ReactNode, locale: "zh" | "en" = "zh"): string {
  const messages = { triage: locale === "zh" ? zh : en };
  return renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} messages={messages} timeZone="UTC">
      {node}
    </NextIntlClientProvider>,
  );
}

function Refused({ step, state }: { step: Step; state: WizardState }) {
  const { summary, byField } = useWizardErrors(step, state);
  return (
    <>
      <output>{JSON.stringify(summary.map(({ field, message }) => [field, message]))}</output>
      <WizardQuestion step={step} values={state.values ?? {}} errors={byField} />
    </>
  );
}

const summaryIn = (html: string): unknown =>
  JSON.parse((/<output>(.*?)<\/output>/.exec(html)?.[1] ?? "").replaceAll("&quot;", '"'));

describe("a question's page", () => {
  it.each(triage().steps.map(({ key }) => key))("U-01 %s asks its question as the one h1 and says why", (key) => {
    for (const locale of ["zh", "en"] as const) {
      const html = render(<WizardQuestion step={step(key)} values={{}} errors={{}} />, locale);
      expect(html.match(/<h1/g)).toHaveLength(1);
      expect(html).toContain(step(key).text[locale]);
      expect(html).toContain(step(key).why[locale]);
    }
  });

  it("U-02 marks what is optional in words, without asterisks", () => {
    const html = render(<WizardQuestion step={step("describe")} values={{}} errors={{}} />);
    expect(html.match(/（选填）/g)).toHaveLength(4);
    expect(html).not.toContain("*");
  });

  it("shows the answer given before", () => {
    const html = render(<WizardQuestion step={step("users")} values={{ users: "some" }} errors={{}} />);
    expect(html).toMatch(/checked="" value="some"|value="some" checked=""/);
  });
});

describe("U-07 a refused answer", () => {
  it("is named in the same words on top and beside its field, and keeps what was typed", () => {
    const state = {
      attempt: 1,
      code: "invalid",
      fields: { title: "words.missing" },
      values: { description: "从 18:30 起" },
    };
    const html = render(<Refused step={step("describe")} state={state} />);
    expect(summaryIn(html)).toEqual([["title", "请填写“一句话标题”"]]);
    expect(html).toMatch(/id="title-error"[\s\S]*请填写“一句话标题”/);
    expect(html).toContain('aria-invalid="true"');
    expect(html).toContain("从 18:30 起");
  });

  it("of a choice links to the first option", () => {
    const state = { attempt: 1, code: "invalid", fields: { users: "choice.missing" } };
    const html = render(<Refused step={step("users")} state={state} />, "en");
    expect(summaryIn(html)).toEqual([["users", "Choose one answer: How many users are affected?"]]);
    expect(html).toContain('id="users"');
  });

  it("says what to do when the whole post was refused, and leaves a conflict to its own notice", () => {
    const whole = render(<Refused step={step("users")} state={{ attempt: 1, code: "forbidden" }} />, "en");
    expect(summaryIn(whole)).toEqual([["", en.refused.forbidden]]);
    const conflict = render(<Refused step={step("users")} state={{ attempt: 1, code: "draft.stale" }} />, "en");
    expect(summaryIn(conflict)).toEqual([]);
  });
});
