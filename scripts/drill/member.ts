/** A demo person of an enterprise account, signed in, with drafts that lack nothing but the click on "submit". */
import { randomUUID } from "node:crypto";
import type { MemberActor } from "@/lib/auth/policy";
import { inDatabase, type Stack } from "./stack";

const EMAIL = "member2@chenguang.example";
/** What lib/auth/session.ts calls it over http; that file runs inside Next only. */
const COOKIE = "backstop.session";
const HOUR = 3_600_000;
const ANSWERS = {
  kind: "problem",
  function: "messaging",
  impact: "down",
  users: "many",
  environment: "production",
  workaround: "none",
  description: "03:00 起所有用户发送失败,返回 30014",
};

export interface Member {
  readonly actor: MemberActor;
  /** name and value of the session cookie */
  readonly cookie: { readonly name: string; readonly value: string };
}

export function signedIn(stack: Stack): Promise<Member> {
  return inDatabase(stack, async () => {
    const [{ inScope }, { storeSession }, { newToken }, { actorOf }, { preciseNow }] = await Promise.all([
      import("@/lib/db/client"),
      import("@/lib/auth/adapter"),
      import("@/lib/auth/token"),
      import("@/lib/auth/scope"),
      import("@/lib/now"),
    ]);
    const { id } = await inScope("system", (tx) => tx.user.findFirstOrThrow({ where: { email: EMAIL } }));
    const actor = await actorOf(id);
    if (actor?.kind !== "member") throw new Error(`${EMAIL} is not a member`);
    const expires = new Date(preciseNow() + 12 * HOUR);
    const { sessionToken } = await storeSession({ sessionToken: newToken(), userId: id, expires });
    return { actor, cookie: { name: COOKIE, value: sessionToken } };
  });
}

export interface Draft {
  readonly id: string;
  /** no other ticket has it */
  readonly title: string;
}

export function completeDrafts(stack: Stack, { actor }: Member, count: number): Promise<Draft[]> {
  return inDatabase(stack, async () => {
    const { startDraft } = await import("@/lib/drafts/commands");
    const { now } = await import("@/lib/now");
    return Promise.all(
      Array.from({ length: count }, async () => {
        const title = `全部消息发送失败 ${randomUUID()}`;
        const started = await startDraft(actor, { answers: { ...ANSWERS, title } }, now());
        if (!started.ok) throw new Error(`draft refused: ${started.refusal.code}`);
        return { id: started.value.id, title };
      }),
    );
  });
}

/** Numbers of the tickets that came of each draft. */
export function ticketsOf(stack: Stack, drafts: readonly Draft[]): Promise<number[][]> {
  return inDatabase(stack, async () => {
    const { inScope } = await import("@/lib/db/client");
    const rows = await inScope("system", (tx) =>
      tx.ticket.findMany({
        where: { title: { in: drafts.map(({ title }) => title) } },
        select: { title: true, number: true },
      }),
    );
    return drafts.map(({ title }) => rows.filter((row) => row.title === title).map(({ number }) => number));
  });
}
