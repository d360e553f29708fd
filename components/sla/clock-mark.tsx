import { useTranslations } from "next-intl";
import { StateMark } from "@/components/ui/state-mark";
import { type ClockWord, markOf } from "./clock-state";

/** A clock's state by icon and words, in the reader's language. `word` comes from `clockWord(clock, now)`. */
export function ClockMark({ word, look }: { word: ClockWord; look?: "wash" | "plain" }) {
  const t = useTranslations("sla.state");
  return <StateMark state={markOf(word)} label={t(word)} look={look} />;
}
