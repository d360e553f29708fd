/** The vendor's questions and decision table as shipped with this installation, checked once, when first asked for. */
import questions from "../../content/triage/questions.json";
import severity from "../../content/triage/severity.json";
import { loadTriage } from "./load";
import type { Triage } from "./questions";

export function triage(): Triage {
  kept.triage ??= loadTriage(questions, severity);
  return kept.triage;
}

const kept: { triage?: Triage } = {};
