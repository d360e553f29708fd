"use client";
import { useState } from "react";

/**
 * Which option of a list the arrows are on. A new query starts over: on the first option when it is trusted to answer,
 * else on none. −1 stands for none.
 */
export function useChosenOption(query: string, count: number, isTrusted: boolean) {
  const [chosen, setChosen] = useState<{ query: string; at: number }>();
  const active = count === 0 ? -1 : chosen?.query === query ? chosen.at : isTrusted ? 0 : -1;
  const move = (step: 1 | -1) => {
    const from = active < 0 && step < 0 ? 0 : active;
    if (count > 0) setChosen({ query, at: (from + step + count) % count });
  };
  return { active, move };
}
