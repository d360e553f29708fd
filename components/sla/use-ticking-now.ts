"use client";
import { useEffect, useState } from "react";

/**
 * The server's time, carried on by the browser's monotonic clock: a wrong clock on the reader's desk moves nothing.
 * Each new `serverNow` sets it anew, which also rights it after sleep.
 */
export function useTickingNow(serverNow: number, isTicking: boolean): number {
  const [now, setNow] = useState(serverNow);
  useEffect(() => {
    setNow(serverNow);
    if (!isTicking) return;
    const since = performance.now();
    const beat = setInterval(() => setNow(serverNow + Math.floor((performance.now() - since) / 1000) * 1000), 1000);
    return () => clearInterval(beat);
  }, [serverNow, isTicking]);
  return now;
}
