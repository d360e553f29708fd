"use client";
import { X } from "lucide-react";
import { Dialog as Radix } from "radix-ui";
import type { ReactNode } from "react";

interface DialogProps {
  title: ReactNode;
  /** One sentence under the title; leave out when the body says it all. */
  description?: ReactNode;
  /** The word for "close" on its button. */
  closeLabel: string;
  /** The element that opens it; leave out when `open` is controlled. */
  trigger?: ReactNode;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  children: ReactNode;
}

/** A modal dialog: focus moves in, cycles, Esc closes and returns. */
export function Dialog({ title, description, closeLabel, trigger, open, onOpenChange, children }: DialogProps) {
  const described = description ? {} : { "aria-describedby": undefined };
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      {trigger ? <Radix.Trigger asChild>{trigger}</Radix.Trigger> : null}
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 bg-ink/30 dark:bg-paper/70" />
        <Radix.Content
          {...described}
          data-edge
          className="fixed inset-x-4 top-[8vh] z-50 mx-auto max-h-[84vh] max-w-form animate-settle overflow-y-auto rounded-lg border border-control bg-surface p-6 shadow-overlay"
        >
          <div className="flex items-start justify-between gap-4">
            <Radix.Title className="text-xl font-semibold">{title}</Radix.Title>
            <Radix.Close aria-label={closeLabel} className="-m-2 rounded-md p-2 hover:bg-sunken">
              <X aria-hidden className="size-5" />
            </Radix.Close>
          </div>
          {description ? <Radix.Description className="mt-1 text-muted">{description}</Radix.Description> : null}
          <div className="mt-4">{children}</div>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
