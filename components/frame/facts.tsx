"use client";
import { createContext, type ReactNode, useContext } from "react";
import type { CalendarData } from "@/lib/sla/calendar";

/** What every page says of the vendor: its name, how to reach it, and when somebody is there. */
export interface VendorFacts {
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly hours: string;
  /** The business calendar, from this year on. */
  readonly calendar: CalendarData;
}

const Facts = createContext<VendorFacts | null>(null);

/** Set once by the root layout, so that no page has to carry the vendor to its frame. */
export function FactsProvider({ facts, children }: { facts: VendorFacts; children: ReactNode }) {
  return <Facts value={facts}>{children}</Facts>;
}

export function useVendorFacts(): VendorFacts {
  const facts = useContext(Facts);
  if (!facts) throw new Error("FactsProvider is missing above the frame");
  return facts;
}
