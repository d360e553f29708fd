import type { Result } from "@/lib/result";

/** The demo asks for nothing that may be refused; a refusal here is a defect of the demo. */
export function done<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`Demo data refused: ${JSON.stringify(result.refusal)}`);
  return result.value;
}
