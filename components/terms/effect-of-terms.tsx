"use client";
import { useLocale, useTranslations } from "next-intl";
import { type ReactNode, useEffect, useRef } from "react";
import { useChangeSentence } from "@/components/account/change-words";
import { AppLink } from "@/components/ui/app-link";
import { formatDateTime } from "@/lib/i18n/format";
import type { CalendarEffect, PolicyEffect, Typed } from "@/lib/terms/schema";
import type { TermsEffect } from "./terms-state";

interface EffectOfTermsProps {
  effect: TermsEffect;
  values: Typed;
  tierNames: Readonly<Record<string, string>>;
  zone: string;
  /** the button that publishes */
  children: ReactNode;
}

/** What publishing would change, said before it is done: accounts, promises, and open tickets with their due instants. */
export function EffectOfTerms({ effect, values, tierNames, zone, children }: EffectOfTermsProps) {
  const t = useTranslations("settings.terms.effect");
  const place = useRef<HTMLElement>(null);
  useEffect(() => place.current?.focus(), []);
  const isAll = values.move !== "new";
  return (
    <section
      ref={place}
      tabIndex={-1}
      aria-labelledby="terms-effect"
      className="mt-10 border-2 border-control bg-surface p-5"
    >
      <h2 id="terms-effect" className="mb-4 text-xl font-semibold">
        {t("title")}
      </h2>
      <p className="mb-4 max-w-text">
        {isAll ? t("accounts", { count: effect.accounts }) : t("newOnly", { id: effect.id })}
      </p>
      {effect.kind === "policy" ? (
        <PolicyChanges effect={effect} tierNames={tierNames} />
      ) : (
        <TicketChanges effect={effect} isNow={isAll && !values.from} zone={zone} />
      )}
      <div className="mt-6">{children}</div>
    </section>
  );
}

function PolicyChanges({ effect, tierNames }: { effect: PolicyEffect; tierNames: Readonly<Record<string, string>> }) {
  const t = useTranslations("settings.terms.effect");
  const sentence = useChangeSentence();
  return (
    <>
      <p className="mb-4 max-w-text text-muted">{t("ticketsKeep")}</p>
      {effect.tiers.length === 0 ? <p className="max-w-text">{t("samePromises")}</p> : null}
      {effect.tiers.map(({ tier, fromId, accounts, changes }) => (
        <section key={`${fromId} ${tier}`} className="mb-4">
          <h3 className="font-semibold">
            {t("tier", { tier: tierNames[tier] ?? tier, from: fromId, count: accounts })}
          </h3>
          <ul className="list-disc ps-5">
            {changes.map(sentence).map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

/** More than these are counted. */
const SHOWN = 20;

function TicketChanges({ effect: { tickets }, isNow, zone }: { effect: CalendarEffect; isNow: boolean; zone: string }) {
  const t = useTranslations("settings.terms.effect");
  const metrics = useTranslations("sla.metric");
  const locale = useLocale();
  const when = (at: number) => formatDateTime(at, { locale, zone });
  const kept = tickets.filter(({ earlier }) => earlier === null);
  const sooner = tickets.flatMap(({ number, title, earlier }) => (earlier?.length ? [{ number, title, earlier }] : []));
  const counts = { earlier: sooner.length, same: tickets.length - sooner.length - kept.length, kept: kept.length };
  return (
    <>
      <p className="max-w-text">{t("tickets", { count: tickets.length })}</p>
      {tickets.length === 0 ? null : (
        <ul className="my-2 list-disc ps-5">
          {(["earlier", "same", "kept"] as const).map((one) => (
            <li key={one}>{t(one, { count: counts[one] })}</li>
          ))}
        </ul>
      )}
      <p className="max-w-text text-muted">{t(isNow ? "adoptNow" : "adoptThen")}</p>
      <ul className="mt-3 space-y-2">
        {sooner.slice(0, SHOWN).map(({ number, title, earlier }) => (
          <li key={number} className="wrap-anywhere">
            <AppLink href={`/desk/tickets/${number}`}>#{number}</AppLink> {title}
            {earlier.map(({ metric, cycle, from, to }) => (
              <span key={`${metric} ${cycle}`} className="block text-sm text-muted">
                {t("moves", { metric: metrics(metric), from: when(from), to: when(to) })}
              </span>
            ))}
          </li>
        ))}
      </ul>
      {sooner.length > SHOWN ? <p className="text-muted">{t("more", { count: sooner.length - SHOWN })}</p> : null}
    </>
  );
}
