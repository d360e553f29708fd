"use client";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { watch } from "./live";

/** What this page shows of tickets is asked for again as soon as one of them changed. */
export function useChanges(): void {
  const client = useQueryClient();
  useEffect(
    () =>
      watch({
        changed(number) {
          void client.invalidateQueries({ queryKey: ["tickets"] });
          void client.invalidateQueries({ queryKey: ["queue"] });
          void client.invalidateQueries({ queryKey: number === null ? ["ticket"] : ["ticket", number] });
        },
      }),
    [client],
  );
}
