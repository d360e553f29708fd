/** What reading a log gives. Line numbers start at 1 and are the same in the redacted file. */
import type { Field, LogRules } from "./schema";

export type Words = LogRules["facts"][number]["label"];

/** Where something was read: the line and its text, with secrets already taken out of it. */
export interface Evidence {
  readonly line: number;
  readonly text: string;
}

export interface Found extends Evidence {
  readonly value: string;
  /** in words, where the vendor's rules have them */
  readonly words?: Words;
  readonly count: number;
}

export interface FactFound {
  readonly key: string;
  readonly label: Words;
  /** the value to believe */
  readonly best: Found;
  /** other values that were seen: another version, a second device */
  readonly others: readonly Found[];
}

export interface CodeFound {
  readonly code: number;
  /** null for a code that is not in the vendor's table */
  readonly name: string | null;
  readonly words?: Words;
  /** slug of the article about it */
  readonly article: string | null;
  /** number of lines that mention it */
  readonly count: number;
  readonly first: Evidence;
  readonly last: Evidence;
  /** the time on the first and the last line, or on the nearest line above; null when there was none */
  readonly since: Written | null;
  readonly until: Written | null;
}

/** A time of the log. */
export interface Written {
  /** as it stands in the log */
  readonly written: string;
  /** 2026-11-23T09:15:00+08:00, without an offset where the log has none; null where it has no date */
  readonly iso: string | null;
}

export type Moment = Evidence & Written;

export interface TimeRange {
  readonly first: Moment;
  readonly last: Moment;
  /** offsets as written; empty when the log names none */
  readonly zones: readonly string[];
  /** lines that begin with a time of this kind */
  readonly lines: number;
}

export interface SecretsFound {
  readonly kind: string;
  readonly label: Words;
  readonly count: number;
  /** the first one, so masked that it cannot be used, with its line */
  readonly example: Evidence;
  /** whether the vendor's rules take it out unless the reader says otherwise */
  readonly removed: boolean;
}

/** What the wizard may take over. Only what was read; a title is never made up. */
export type LogFields = Readonly<Partial<Record<Field, string>>> & {
  /** time of the first error code, or nothing */
  readonly since?: string;
  readonly errorCodes: readonly number[];
};

export interface LogFindings {
  readonly encoding: Encoding;
  readonly wasCompressed: boolean;
  /** bytes of the file as given */
  readonly bytes: number;
  readonly lines: number;
  /** which kind of log most lines are written as; null when no line has a time */
  readonly shape: Words | null;
  readonly facts: readonly FactFound[];
  readonly codes: readonly CodeFound[];
  readonly range: TimeRange | null;
  readonly secrets: readonly SecretsFound[];
  readonly fields: LogFields;
}

export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "gb18030";
