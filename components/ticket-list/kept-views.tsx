"use client";
import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { AppLink } from "@/components/ui/app-link";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";
import { isNarrowed, type ListRequest, queryOf, type SavedView } from "@/lib/ticket-list/schema";
import type { KeepState } from "./keep-state";

interface KeptViewsProps {
  base: "/tickets" | "/desk";
  asked: ListRequest;
  views: readonly SavedView[];
  keep: (state: KeepState, form: FormData) => Promise<KeepState>;
  drop: (form: FormData) => Promise<void>;
}

/** Filters kept under a name: open one, throw one away, keep the one that is shown. Works without scripts. */
export function KeptViews({ base, asked, views, keep, drop }: KeptViewsProps) {
  const t = useTranslations("ticketList.views");
  const here = queryOf({ ...asked, after: undefined, before: undefined });
  const canKeep = isNarrowed(asked) && !views.some(({ query }) => query === here);
  return (
    <div className="mt-4 flex flex-wrap items-start gap-x-6 gap-y-3">
      {views.length ? (
        <nav aria-label={t("label")}>
          <ul className="flex flex-wrap gap-2">
            {views.map(({ id, name, query }) => (
              <li key={id} className="flex items-center rounded-md border border-line">
                <AppLink
                  href={`${base}?${query}`}
                  aria-current={query === here ? "page" : undefined}
                  className="inline-flex min-h-9 items-center ps-3 pe-1 wrap-anywhere aria-[current=page]:font-semibold"
                >
                  {name}
                </AppLink>
                <form action={drop}>
                  <input type="hidden" name="view" value={id} />
                  <button
                    type="submit"
                    aria-label={t("drop", { name })}
                    className="grid size-9 place-items-center text-muted hover:text-ink"
                  >
                    <X aria-hidden className="size-4" />
                  </button>
                </form>
              </li>
            ))}
          </ul>
        </nav>
      ) : null}
      <Keep key={here} keep={keep} query={here} canKeep={canKeep} />
    </div>
  );
}

function Keep({ keep, query, canKeep }: { keep: KeptViewsProps["keep"]; query: string; canKeep: boolean }) {
  const t = useTranslations("ticketList.views");
  const [state, action, isPending] = useActionState(keep, { attempt: 0, name: "" });
  return (
    <>
      <p role="status" className="self-center text-sm text-muted empty:hidden">
        {state.kept ? t("kept", { name: state.kept }) : null}
      </p>
      {canKeep ? (
        <Disclosure summary={t("keep")} open={state.code !== undefined}>
          <form action={action} className="flex flex-wrap items-end gap-3">
            <input type="hidden" name="query" value={query} />
            <Field
              key={state.attempt}
              name="name"
              id="view-name"
              label={t("name")}
              error={state.code ? t(`errors.${wrong(state.code)}`) : undefined}
            >
              {(wiring) => <TextInput {...wiring} required maxLength={40} defaultValue={state.name} />}
            </Field>
            <Button type="submit" disabled={isPending}>
              {t("save")}
            </Button>
          </form>
        </Disclosure>
      ) : null}
    </>
  );
}

const WRONG = ["invalid", "view.too_many"] as const;
type Wrong = "invalid" | "too_many" | "failed";
const wrong = (code: string): Wrong => (code === WRONG[0] ? "invalid" : code === WRONG[1] ? "too_many" : "failed");
