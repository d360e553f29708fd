import { useTranslations } from "next-intl";
import { type MarkState, StateMark } from "@/components/ui/state-mark";
import type { Condition } from "./service-record";

const MARKS: Record<Condition, MarkState> = {
  up: "met",
  degraded: "due-soon",
  outage: "breached",
  maintenance: "paused",
};

/** How a service is, by icon and words. */
export function ConditionMark({ condition, look }: { condition: Condition; look?: "wash" | "plain" }) {
  const t = useTranslations("public.status.condition");
  return <StateMark state={MARKS[condition]} label={t(condition)} look={look} />;
}
