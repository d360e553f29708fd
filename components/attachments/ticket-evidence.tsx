"use client";
import { ActionForm } from "@/components/tickets/action-form";
import type { TicketAction } from "@/components/tickets/action-state";
import type { PendingUploads } from "@/lib/attachments/schema";
import { EvidenceField } from "./evidence-field";
import { RefusedUploads } from "./refused-uploads";

interface TicketEvidenceProps {
  number: number;
  initial: PendingUploads;
  /** codes of what a plain form post could not take */
  refused: readonly string[];
  action: TicketAction;
}

/** Two plain forms, one after the other: files first, then the reply that takes them along. */
export function TicketEvidence({ number, initial, refused, action }: TicketEvidenceProps) {
  return (
    <div className="max-w-form space-y-8">
      <RefusedUploads codes={refused} />
      <EvidenceField place={{ ticket: number }} initial={initial} withoutScripts="form">
        {({ files }) => (
          <ActionForm
            does="reply"
            side="customer"
            action={action}
            look="panel"
            fields={[{ name: "body", kind: "words" }]}
            onTyped={nothing}
            onDone={nothing}
          >
            {files.map(({ id }) => (
              <input key={id} type="hidden" name="attachments" value={id} />
            ))}
          </ActionForm>
        )}
      </EvidenceField>
    </div>
  );
}

const nothing = () => {};
