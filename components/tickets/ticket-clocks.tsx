import { useLocale, useTranslations } from "next-intl";
import { ClockFace } from "@/components/sla/clock-face";
import { clockWord, markOf } from "@/components/sla/clock-state";
import { Ribbon } from "@/components/sla/ribbon";
import { TraceTable } from "@/components/sla/trace-table";
import { Disclosure } from "@/components/ui/disclosure";
import type { ClockSnapshot } from "@/lib/sla/clock";
import type { TicketView } from "@/lib/tickets/schema";

/** The clocks of a ticket, each with the drawing of its due instant and, on demand, the arithmetic line by line (N1). */
export function TicketClocks({ ticket, zone }: { ticket: TicketView; zone: string }) {
  const shown = ticket.clocks.filter((clock) => isShown(clock, ticket));
  return (
    <div className="space-y-8">
      {shown.map((clock) => (
        <TicketClock key={`${clock.metric} ${clock.cycle}`} clock={clock} ticket={ticket} zone={zone} />
      ))}
    </div>
  );
}

function TicketClock({ clock, ticket, zone }: { clock: ClockSnapshot; ticket: TicketView; zone: string }) {
  const t = useTranslations("tickets.clocks");
  const locale = useLocale();
  const trace = ticket.traces.find((one) => one.metric === clock.metric && one.cycle === clock.cycle);
  const state = markOf(clockWord(clock, ticket.asOf));
  return (
    <div id={`clock-${clock.metric}`} className="scroll-mt-6 space-y-4">
      <ClockFace clock={clock} serverNow={ticket.asOf} zone={zone} calendarZone={ticket.zone} />
      {clock.metric === "confirmation" && isDeemed(ticket) ? <p className="text-sm">{t("deemedLate")}</p> : null}
      {clock.metric === "resolution" && clock.startedBy === "deemed_confirmed" ? (
        <p className="text-sm">{t("deemed")}</p>
      ) : null}
      {clock.metric === "resolution" && clock.state === "not_started" ? (
        <p className="text-sm text-muted">{t("awaitsConfirmation")}</p>
      ) : null}
      {trace?.announced === false && clock.state !== "stopped" ? (
        <p className="text-sm text-muted">{t("unannounced")}</p>
      ) : null}
      {trace ? (
        <>
          <Ribbon
            trace={trace}
            now={ticket.asOf}
            stoppedAt={clock.stoppedAt}
            locale={locale}
            zone={zone}
            state={state}
          />
          <Disclosure summary={t("why")}>
            <TraceTable trace={trace} locale={locale} zone={zone} />
          </Disclosure>
        </>
      ) : null}
    </div>
  );
}

/** Whether nobody decided in time, whatever an agent said later. */
function isDeemed({ clocks }: TicketView): boolean {
  return clocks.some((clock) => clock.metric === "resolution" && clock.startedBy === "deemed_confirmed");
}

/** Repeated replies show their last cycle; a clock that promises nothing at this severity is left out. */
function isShown(clock: ClockSnapshot, { clocks }: TicketView): boolean {
  if (clock.metric === "next_response") {
    return clock.state !== "stopped" && clocks.findLast((one) => one.metric === "next_response") === clock;
  }
  if (clock.metric === "confirmation")
    return clock.target !== null && clocks.findLast((one) => one.metric === "confirmation") === clock;
  return (
    clock.metric === "first_response" ||
    clock.target !== null ||
    (clock.state === "not_started" && clock.severity !== "S4")
  );
}
