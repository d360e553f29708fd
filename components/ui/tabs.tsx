"use client";
import { Tabs as Radix } from "radix-ui";
import type { ReactNode } from "react";

interface TabsProps {
  /** Names the row of tabs for the ear. */
  label: string;
  tabs: readonly { readonly id: string; readonly label: ReactNode; readonly content: ReactNode }[];
  /** Which one at first; without it the first. */
  initial?: string;
  /** Controlled use: the open tab and what to do when another is chosen. */
  value?: string;
  onChange?: (id: string) => void;
}

/** Tabs by the APG pattern: arrows move, Home and End jump. `label`, `tabs: {id,label,content}[]`, `initial`. */
export function Tabs({ label, tabs, initial = tabs[0]?.id, value, onChange }: TabsProps) {
  return (
    <Radix.Root {...(value === undefined ? { defaultValue: initial } : { value })} onValueChange={onChange}>
      <Radix.List aria-label={label} className="flex gap-6 overflow-x-auto border-b border-line">
        {tabs.map((tab) => (
          <Radix.Trigger
            key={tab.id}
            value={tab.id}
            className="-mb-px min-h-10 border-b-2 border-transparent py-2 whitespace-nowrap text-muted hover:text-ink focus-visible:-outline-offset-2 data-[state=active]:border-ink data-[state=active]:font-medium data-[state=active]:text-ink"
          >
            {tab.label}
          </Radix.Trigger>
        ))}
      </Radix.List>
      {tabs.map((tab) => (
        <Radix.Content key={tab.id} value={tab.id} className="pt-5">
          {tab.content}
        </Radix.Content>
      ))}
    </Radix.Root>
  );
}
