/** Everything a page in the browser could ask of the engine: clocks, their traces, previews, the ladder, countdowns. */
export * from "@/lib/sla/calendar";
export * from "@/lib/sla/clock";
export * from "@/lib/sla/countdown";
export * from "@/lib/sla/ladder";
export * from "@/lib/sla/preview";
export * from "@/lib/sla/trace";
export * from "@/lib/sla/workday";
