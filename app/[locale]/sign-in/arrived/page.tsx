import { redirect } from "next/navigation";
import { requireActor } from "@/lib/auth/actor";
import type { Locale } from "@/lib/i18n/routing";
import { landing } from "../landing";
import { param, type Query } from "../query";

interface Props {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<Query>;
}

/** The first stop of a new session: sends everyone on to where they wanted or belong. */
export default async function ArrivedPage({ params, searchParams }: Props): Promise<never> {
  const actor = await requireActor();
  redirect(landing(actor.kind, param(await searchParams, "next"), (await params).locale));
}
