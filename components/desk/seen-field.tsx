"use client";
import { useEffect, useRef, useState } from "react";

/**
 * What its writer had seen when the reply was begun: the ledger's length at the first key, not at the last. Each sending
 * starts over, so that after a refusal the next try answers what is on the page by then.
 */
export function SeenField({ seq }: { seq: number }) {
  const field = useRef<HTMLInputElement>(null);
  const [begun, setBegun] = useState<number | null>(null);
  useEffect(() => {
    const form = field.current?.form;
    if (!form) return;
    const begin = () => setBegun((before) => before ?? seq);
    const sent = () => window.setTimeout(() => setBegun(null));
    form.addEventListener("input", begin);
    form.addEventListener("submit", sent);
    return () => {
      form.removeEventListener("input", begin);
      form.removeEventListener("submit", sent);
    };
  }, [seq]);
  return <input ref={field} type="hidden" name="seen" value={begun ?? seq} />;
}
