/** The last full quarter in the vendor's zone, as reports name it. */
import { previousQuarter, quarterName, quarterOf } from "@/lib/sla/quarter";

export const lastQuarter = () => quarterName(previousQuarter(quarterOf(Date.now(), "Asia/Shanghai")));
