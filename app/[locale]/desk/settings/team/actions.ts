"use server";
/** What a lead does with the team. */
import { refresh } from "next/cache";
import { z } from "zod";
import type { SettingState } from "@/components/settings/setting-state";
import { requireAgent } from "@/lib/auth/actor";
import { addColleague, addShift, changePost, letGo, removeShift } from "@/lib/duty/commands";
import { now } from "@/lib/now";
import { refuse } from "@/lib/result";
import { settle } from "../settle";

const ANY = z.looseObject({});
type Act = Parameters<typeof settle<typeof ANY>>[3];
type Agent = Extract<Parameters<Act>[0], { kind: "agent" }>;

/** Whoever is no agent is refused before anything is looked at. */
const byAgent =
  (act: (actor: Agent, input: z.output<typeof ANY>) => ReturnType<Act>): Act =>
  (actor, input) =>
    actor.kind === "agent" ? act(actor, input) : Promise.resolve(refuse("forbidden"));

export async function addColleagueBy(state: SettingState, form: FormData): Promise<SettingState> {
  return settle(
    state,
    form,
    ANY,
    byAgent((actor, input) => addColleague(actor, input, now())),
  );
}

export async function changePostBy(state: SettingState, form: FormData): Promise<SettingState> {
  return settle(
    state,
    form,
    ANY,
    byAgent((actor, input) => changePost(actor, input)),
  );
}

export async function letGoBy(state: SettingState, form: FormData): Promise<SettingState> {
  return settle(
    state,
    form,
    ANY,
    byAgent((actor, { userId }) => letGo(actor, String(userId ?? ""), now())),
  );
}

export async function addShiftBy(state: SettingState, form: FormData): Promise<SettingState> {
  const days = form.getAll("days").map(String);
  form.delete("days");
  const settled = await settle(
    state,
    form,
    ANY,
    byAgent((actor, input) => addShift(actor, { ...input, days }, now())),
  );
  return settled.done ? settled : { ...settled, values: { ...settled.values, days: days.join(",") } };
}

export async function removeShiftBy(id: string): Promise<void> {
  await removeShift(await requireAgent(), id);
  refresh();
}
