"use client";
import { unstable_rethrow as rethrow } from "next/navigation";
import { useActionState, useSyncExternalStore } from "react";
import { FRESH, type WizardAction, type WizardState } from "./wizard-state";

/**
 * A wizard's action that never leaves the page because of the network: when the server cannot be reached, or its answer
 * is lost, the form says so and keeps what it holds (F-18). Before scripts run, and without them, the form posts as it is.
 */
export function useSturdyAction(action: WizardAction) {
  const isHydrated = useSyncExternalStore(
    () => () => {},
    () => true,
    () => false,
  );
  return useActionState(isHydrated ? sturdy(action) : action, FRESH);
}

function sturdy(action: WizardAction): WizardAction {
  return async (state: WizardState, form: FormData): Promise<WizardState> => {
    try {
      return await action(state, form);
    } catch (error) {
      rethrow(error);
      // The browser's own word for a request that got no answer; whatever the server threw is for the error page.
      if (!(error instanceof TypeError)) throw error;
      return { attempt: state.attempt + 1, code: "unreachable", values: textsIn(form) };
    }
  };
}

function textsIn(form: FormData): Record<string, string> {
  const names = [...new Set(form.keys())];
  return Object.fromEntries(
    names.map((name) => [
      name,
      form
        .getAll(name)
        .filter((value) => typeof value === "string")
        .join(","),
    ]),
  );
}
