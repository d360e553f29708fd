/** What was read in a log, taken over into the answers of a draft (N11): nothing that was answered is taken away. */
import { ok, type Result, refuse } from "../result";
import { path } from "./journey";
import { type Answers, answerTo, type SeveralStep, type Step, type Triage, type WordsStep } from "./questions";

export interface ReadInLog {
  /** the option of the question about platforms */
  readonly platform?: string;
  /** where they are asked and not answered */
  readonly sdkVersion?: string;
  readonly appId?: string;
  /** everything that was read, as a sentence in the reader's language */
  readonly words: string;
}

export interface StepAnswers {
  readonly step: Step;
  readonly given: Answers;
}

/** Question → what answers it. */
const READ_AS: Readonly<Record<string, "sdkVersion" | "appId">> = { "sdk-version": "sdkVersion", "app-id": "appId" };
const PLATFORMS = "platforms";
const DESCRIPTION = "description";

/**
 * The steps on the path that what was read answers, each with all its answers: the platform beside those that were
 * chosen, the sentence below what was described. Taken over twice it stands there once. Refused as `log.no_room` when
 * the description has no room left for it, and as `log.no_place` when these answers lead to no description.
 */
export function answersFromLog(triage: Triage, answers: Answers, read: ReadInLog): Result<readonly StepAnswers[]> {
  const steps = path(triage, answers);
  const several = steps.find((step): step is SeveralStep => step.kind === "several" && step.key === PLATFORMS);
  const words = steps.find((step): step is WordsStep => step.kind === "words" && fieldOf(step) !== undefined);
  if (!words) return refuse("log.no_place");
  const worded = withWords(words, answers, read);
  if (!worded.ok) return worded;
  const changes = [several ? withPlatform(several, answers, read.platform) : null, worded.value];
  return ok(changes.filter((change) => change !== null));
}

const fieldOf = (step: WordsStep) => step.fields.find((field) => field.key === DESCRIPTION);

function withPlatform(step: SeveralStep, answers: Answers, platform: string | undefined): StepAnswers | null {
  const chosen = (answerTo(answers, step.key) ?? "").split(",");
  if (!platform || chosen.includes(platform) || !step.options.some(({ key }) => key === platform)) return null;
  const keys = step.options.map(({ key }) => key).filter((key) => key === platform || chosen.includes(key));
  return { step, given: { [step.key]: keys.join(",") } };
}

function withWords(step: WordsStep, answers: Answers, read: ReadInLog): Result<StepAnswers | null> {
  const { words } = read;
  const said = answerTo(answers, DESCRIPTION) ?? "";
  if (said.includes(words)) return ok(null);
  const description = said ? `${said}\n\n${words}` : words;
  if (description.length > (fieldOf(step)?.maxLength ?? 0)) return refuse("log.no_room");
  const others = step.fields.map(({ key, maxLength }) => {
    const found = READ_AS[key] && read[READ_AS[key]]?.slice(0, maxLength);
    return [key, answerTo(answers, key) ?? found ?? ""] as const;
  });
  return ok({ step, given: { ...Object.fromEntries(others), [DESCRIPTION]: description } });
}
