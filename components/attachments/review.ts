import type { ComponentType } from "react";

/**
 * Looks into a text log in the browser before anything of it is sent. It has one place on a page, below the button, and is
 * shown for one file at a time: pictures and archives go past it. Handed over as `review` to WizardEvidence by the page
 * of the wizard (with an action as `onUse`), and to ReplyEvidence by the ticket's reply.
 */
export interface ReviewProps {
  file: File;
  /** what was found and the customer wants in the form, by field */
  onUse: (found: Readonly<Record<string, unknown>>) => void;
  /** the file to send, cleared of what should not leave the browser */
  onReady: (redacted: File) => void;
  onCancel: () => void;
}

export type Review = ComponentType<ReviewProps>;
