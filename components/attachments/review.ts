import type { ComponentType } from "react";

/** Looks into a text log in the browser before anything of it is sent. */
export interface ReviewProps {
  file: File;
  /** what was found and the customer wants in the form: question key → value */
  onUse: (values: Readonly<Record<string, string>>) => void;
  /** the file to send, cleared of what should not leave the browser */
  onReady: (redacted: File) => void;
  onCancel: () => void;
}

export type Review = ComponentType<ReviewProps>;
