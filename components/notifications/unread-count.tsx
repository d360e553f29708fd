"use client";
import { useEffect } from "react";
import { rememberUnread } from "@/components/frame/live";

/** Tells the frame what the page knows, so that its count is right at once. Shows nothing. */
export function UnreadCount({ count }: { count: number }) {
  useEffect(() => rememberUnread(count), [count]);
  return null;
}
