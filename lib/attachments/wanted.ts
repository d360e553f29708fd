/** Which evidence helps with what was answered (N14), from the vendor's own list; nothing of it is ever required. Pure. */
import { z } from "zod";
import { type Answers, answerTo, holds } from "@/lib/triage/questions";
import list from "../../content/triage/evidence.json";

const Text = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });
const Family = z.enum(["text", "image", "archive", "capture", "video", "document"]);

const List = z.strictObject({
  version: z.string(),
  items: z
    .array(
      z.strictObject({
        key: z.string(),
        when: z.record(z.string(), z.array(z.string()).min(1)).default({}),
        text: Text,
        why: Text,
        /** given by a file of one of these families */
        families: z.array(Family).default([]),
        /** given by answering this question */
        answer: z.string().optional(),
      }),
    )
    .min(1),
});

export interface Wanted {
  readonly key: string;
  readonly text: z.infer<typeof Text>;
  readonly why: z.infer<typeof Text>;
  readonly families: readonly string[];
  /** by an answer already */
  readonly isGiven: boolean;
}

/** What would help, in the vendor's order. Throws on a list that is not one, naming the place. */
export function wantedFor(answers: Answers, source: unknown = list): Wanted[] {
  const parsed = List.safeParse(source);
  if (!parsed.success) throw new Error(`content/triage/evidence.json:\n${z.prettifyError(parsed.error)}`);
  return parsed.data.items
    .filter(({ when }) => holds(when, answers))
    .map(({ key, text, why, families, answer }) => ({
      ...{ key, text, why, families },
      isGiven: answer !== undefined && answerTo(answers, answer) !== undefined,
    }));
}
