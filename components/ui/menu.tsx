"use client";
import { Check } from "lucide-react";
import { DropdownMenu as Radix } from "radix-ui";
import type { ReactNode } from "react";
import { AppLink } from "./app-link";

export type MenuItem =
  | { readonly kind: "link"; readonly id: string; readonly label: ReactNode; readonly href: string }
  | { readonly kind: "action"; readonly id: string; readonly label: ReactNode; readonly onSelect: () => void }
  | {
      readonly kind: "choice";
      readonly id: string;
      readonly label: ReactNode;
      readonly isChosen: boolean;
      readonly onSelect: () => void;
    }
  | { readonly kind: "separator"; readonly id: string };

interface MenuProps {
  /** The button that opens it: a <button> element that takes a ref. */
  trigger: ReactNode;
  /** A line of words on top, such as who is signed in. */
  heading?: ReactNode;
  items: readonly MenuItem[];
  align?: "start" | "end";
}

const ITEM =
  "flex min-h-9 w-full items-center gap-2 rounded-sm px-3 py-1.5 text-start no-underline outline-none select-none data-highlighted:bg-sunken data-highlighted:shadow-[inset_2px_0_0_var(--color-accent)]";

/** A menu behind a button (APG menu button): `trigger`, `heading`, `items` of kind link | action | choice | separator. */
export function Menu({ trigger, heading, items, align = "end" }: MenuProps) {
  return (
    <Radix.Root modal={false}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          align={align}
          sideOffset={6}
          collisionPadding={12}
          data-edge
          className="z-50 min-w-48 animate-settle rounded-lg border border-control bg-surface p-1 shadow-overlay"
        >
          {heading ? <Radix.Label className="px-3 pt-1.5 pb-2 text-sm text-muted">{heading}</Radix.Label> : null}
          {items.map((item) => (
            <MenuEntry key={item.id} item={item} />
          ))}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

function MenuEntry({ item }: { item: MenuItem }) {
  switch (item.kind) {
    case "separator":
      return <Radix.Separator className="my-1 h-px bg-line" />;
    case "link":
      return (
        <Radix.Item asChild>
          <AppLink href={item.href} className={ITEM}>
            {item.label}
          </AppLink>
        </Radix.Item>
      );
    case "action":
      return (
        <Radix.Item onSelect={item.onSelect} className={ITEM}>
          {item.label}
        </Radix.Item>
      );
    case "choice":
      return (
        <Radix.CheckboxItem checked={item.isChosen} onSelect={item.onSelect} className={ITEM}>
          <span className="grid size-4 place-items-center">
            <Radix.ItemIndicator>
              <Check aria-hidden className="size-4" />
            </Radix.ItemIndicator>
          </span>
          {item.label}
        </Radix.CheckboxItem>
      );
  }
}
