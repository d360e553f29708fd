"use client";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import type { Does } from "@/components/tickets/action-state";
import type { Foretold } from "@/lib/desk/schema";
import { EffectList } from "./effect-list";
import { foresightQuery } from "./live";

interface ClockEffectsProps {
  number: number;
  /** length of the ledger: the answer is asked for anew when it grows */
  seq: number;
  does: Does;
  zone: string;
}

/** Beside the button, before it is pressed: what it will do to each clock, told by the engine that will judge it. */
export function ClockEffects({ number, seq, does, zone }: ClockEffectsProps) {
  const t = useTranslations("desk.foresight");
  const place = useRef<HTMLDivElement>(null);
  const act = useAct(place, does);
  const { data } = useQuery({ ...foresightQuery(number, seq, act ?? ""), enabled: act !== null });
  return (
    <div ref={place} className="min-h-12 border-s-2 border-line ps-3 text-sm" aria-live="polite" data-foresight={does}>
      <p className="font-medium">{t("title")}</p>
      {data && act !== null ? <Told told={data} zone={zone} /> : <p className="text-muted">{t("choose")}</p>}
    </div>
  );
}

function Told({ told, zone }: { told: Foretold; zone: string }) {
  const t = useTranslations("desk.foresight");
  if (told.refused !== null) return <p>{t(`refused.${refusalKey(told.refused)}`)}</p>;
  const { asOf, effects, other } = told;
  return (
    <>
      <EffectList effects={effects} asOf={asOf} zone={zone} />
      {other ? (
        <>
          <p className="mt-2 font-medium wrap-anywhere">
            {t("other", { number: String(other.number), title: other.title })}
          </p>
          <EffectList effects={other.effects} asOf={asOf} zone={zone} />
        </>
      ) : null}
    </>
  );
}

const REFUSALS = ["merge.unknown", "merge.closed"] as const;
const refusalKey = (code: string) =>
  REFUSALS.find((known) => known === code) === undefined ? "now" : code === "merge.closed" ? "closed" : "unknown";

/** The form's choices as an address, words left out; null while it is folded away, or a choice is open. */
function useAct(place: React.RefObject<HTMLElement | null>, does: Does): string | null {
  const [act, setAct] = useState<string | null>(null);
  useEffect(() => {
    const form = place.current?.closest("form");
    const fold = place.current?.closest("details");
    if (!form) return;
    const read = () => setAct(fold && !fold.open ? null : actOf(form, does));
    read();
    form.addEventListener("input", read);
    fold?.addEventListener("toggle", read);
    return () => {
      form.removeEventListener("input", read);
      fold?.removeEventListener("toggle", read);
    };
  }, [place, does]);
  return act;
}

const CHOICES = ["asksCustomer", "how", "why", "to", "because", "into"] as const;
/** Without these there is nothing to foresee. */
const NEEDED: Partial<Record<Does, "to" | "into">> = { change_severity: "to", escalate: "to", merge: "into" };

function actOf(form: HTMLFormElement, does: Does): string | null {
  const data = new FormData(form);
  const needed = NEEDED[does];
  if (needed && !data.get(needed)) return null;
  if (needed === "into" && !/^[1-9]\d{0,8}$/.test(String(data.get("into")))) return null;
  const given = CHOICES.flatMap((name) => (data.get(name) ? [[name, String(data.get(name))] as [string, string]] : []));
  return new URLSearchParams([["do", does], ...given]).toString();
}

/** What the desk does that a clock may feel. */
export const TOLD_BEFORE: readonly Does[] = [
  "reply",
  "resume",
  "confirm",
  "refuse_confirmation",
  "change_severity",
  "escalate",
  "resolve",
  "reopen",
  "cancel",
  "merge",
];
