"use server";
/** What a lead writes into the availability record. Times are typed in the vendor's zone. */
import { z } from "zod";
import type { SettingState } from "@/components/settings/setting-state";
import { announceMaintenance, endIncident, reportIncident } from "@/lib/availability/commands";
import { IMPACTS } from "@/lib/availability/schema";
import { now } from "@/lib/now";
import { minute, settle } from "../settle";

const title = z.string().trim().min(1, "required").max(200, "too_long");
const Named = { serviceKey: z.string().min(1, "required"), titleZh: title, titleEn: title };
const Incident = z.strictObject({
  ...Named,
  impact: z.enum(IMPACTS),
  startedAt: minute,
  endedAt: z
    .literal("")
    .transform(() => null)
    .or(minute),
});
const Maintenance = z.strictObject({ ...Named, startedAt: minute, endedAt: minute });
const Ending = z.strictObject({ endedAt: minute });

export async function addIncident(state: SettingState, form: FormData): Promise<SettingState> {
  return settle(state, form, Incident, (actor, input) => reportIncident(actor, input, now()));
}

export async function addMaintenance(state: SettingState, form: FormData): Promise<SettingState> {
  return settle(state, form, Maintenance, (actor, input) => announceMaintenance(actor, input, now()));
}

export async function closeIncident(id: string, state: SettingState, form: FormData): Promise<SettingState> {
  return settle(state, form, Ending, (actor, { endedAt }) => endIncident(actor, id, endedAt, now()));
}
