import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { maySignIn } from "@/lib/auth/queries";
import { actorOf } from "@/lib/auth/scope";
import { inScope } from "@/lib/db/client";
import { actOnTicket, openTicket } from "@/lib/tickets/commands";
import {
  aTicket,
  givenAccount,
  givenAgent,
  givenDatabase,
  givenVendor,
  HOUR,
  value,
  WEDNESDAY,
} from "@/scripts/db/given";
import { addColleague, addShift, changePost, letGo, removeShift } from "./commands";
import { reachable, team } from "./queries";
import { MOST_SHIFTS } from "./schema";

let database: Awaited<ReturnType<typeof givenDatabase>>;
let account: Awaited<ReturnType<typeof givenAccount>>;
let lead: Awaited<ReturnType<typeof givenAgent>>;
let ada: Awaited<ReturnType<typeof givenAgent>>;
let ben: Awaited<ReturnType<typeof givenAgent>>;

beforeAll(async () => {
  database = await givenDatabase();
  account = await givenAccount(await givenVendor(), "alpha", "pro");
  lead = await givenAgent("lea", "lead");
  ada = await givenAgent("ada");
  ben = await givenAgent("ben");
  for (const { userId } of [ada, ben]) value(await changePost(lead, { userId, role: "agent", level: "L2" }));
});
afterAll(() => database?.end());

const shift = (userId: string, days: string[], startsAt: string, endsAt: string) =>
  addShift(lead, { userId, days, startsAt, endsAt }, WEDNESDAY);
const told = async (at: number) => inScope("system", async (tx) => (await reachable(tx, at)).get("L2")?.toSorted());
const both = () => [ada.userId, ben.userId].toSorted();
/** WEDNESDAY is 10:00 in the vendor's zone. */
const clock = (hour: number, minute = 0) => WEDNESDAY + (hour - 10) * HOUR + minute * 60_000;

describe("who is told of what reaches a level", () => {
  it("is everybody while nobody is rostered, then whoever is on duty, to the minute and past midnight", async () => {
    expect(await told(clock(10))).toEqual(both());
    value(await shift(ada.userId, ["wed"], "09:00", "18:00"));
    value(await shift(ben.userId, ["wed"], "18:00", "02:00"));
    expect(await told(clock(9))).toEqual([ada.userId]);
    expect(await told(clock(17, 59))).toEqual([ada.userId]);
    expect(await told(clock(18))).toEqual([ben.userId]);
    expect(await told(clock(25, 59))).toEqual([ben.userId]);
    expect(await told(clock(26))).toEqual(both());
    expect(await told(clock(8, 59))).toEqual(both());
  });

  it("holds for an escalation: only those on duty have a message of it", async () => {
    const { number } = value(await openTicket(account.member, aTicket({}), clock(11)));
    value(await actOnTicket(lead, number, { do: "escalate", to: "L2", reason: "难" }, clock(11)));
    const rows = await inScope("system", (tx) => tx.notification.findMany({ where: { kind: "escalated" } }));
    const agents = rows.map(({ userId }) => userId).filter((id) => both().includes(id));
    expect(agents).toEqual([ada.userId]);
  });

  it("is the next day's roster after 00:00 where a shift ends then", async () => {
    value(await shift(ada.userId, ["thu"], "20:00", "00:00"));
    expect(await told(clock(24 + 23, 59))).toEqual([ada.userId]);
    expect(await told(clock(48))).toEqual(both());
  });
});

describe("the team", () => {
  it("is shown with its duty and its load", async () => {
    const { number } = value(await openTicket(account.member, aTicket({ severity: "S1" }), clock(11)));
    value(await actOnTicket(lead, number, { do: "assign", agent: ada.userId }, clock(11)));
    const mates = await team(lead, clock(11));
    expect(mates.map(({ name, isOnDuty }) => [name, isOnDuty])).toEqual([
      ["lea", null],
      ["ada", true],
      ["ben", false],
    ]);
    expect(mates[1]).toMatchObject({ level: "L2", open: 1, waiting: 0, pressing: 1 });
    expect(await team(ada, clock(11))).toEqual([]);
  });

  it("says what is wrong by field, and holds so many shifts", async () => {
    expect(await shift(ada.userId, [], "9", "18:00")).toMatchObject({
      refusal: { fields: { days: "required", startsAt: "time" } },
    });
    expect(await shift(ada.userId, ["mon"], "09:00", "09:00")).toMatchObject({
      refusal: { fields: { endsAt: "order" } },
    });
    expect(await shift(account.member.userId, ["mon"], "09:00", "10:00")).toMatchObject({
      refusal: { code: "not_found" },
    });
    const shifts = (await team(lead, clock(11)))[1]?.shifts ?? [];
    const { id } = shifts.find(({ days }) => days.includes("wed")) ?? { id: "" };
    for (let held = 2; held < MOST_SHIFTS; held++) value(await shift(ada.userId, ["mon"], "09:00", "10:00"));
    expect(await shift(ada.userId, ["mon"], "09:00", "10:00")).toMatchObject({ refusal: { code: "shift.too_many" } });
    value(await removeShift(lead, id));
    value(await removeShift(lead, id));
    expect(await told(clock(10))).toEqual(both());
  });

  it("SEC-03 is the lead's to change", async () => {
    const input = { name: "x", email: "x@vendor.example", role: "agent", level: "L1" };
    const given = { userId: ada.userId, days: ["mon"], startsAt: "09:00", endsAt: "10:00" };
    for (const done of [
      await addColleague(ada, input, WEDNESDAY),
      await changePost(ada, { userId: ben.userId, role: "lead", level: "L3" }),
      await letGo(ada, ben.userId, WEDNESDAY),
      await addShift(ada, given, WEDNESDAY),
      await removeShift(ada, crypto.randomUUID()),
    ])
      expect(done).toMatchObject({ refusal: { code: "forbidden" } });
  });

  it("gains colleagues, who may sign in, and lets them go, who then may not; a lead is always left", async () => {
    const input = { name: "新人", email: "new@vendor.example", role: "agent", level: "L1" };
    const { userId } = value(await addColleague(lead, input, WEDNESDAY));
    expect(await actorOf(userId)).toMatchObject({ kind: "agent", role: "agent", level: "L1" });
    expect(await addColleague(lead, input, WEDNESDAY)).toMatchObject({ refusal: { fields: { email: "taken" } } });
    value(await changePost(lead, { userId, role: "lead", level: "L3" }));
    expect(await actorOf(userId)).toMatchObject({ role: "lead", level: "L3" });
    value(await letGo(lead, userId, WEDNESDAY));
    expect(await actorOf(userId)).toBeNull();
    expect(await maySignIn("new@vendor.example")).toBe(false);
    expect((await team(lead, WEDNESDAY)).map(({ name }) => name)).not.toContain("新人");
    expect(await letGo(lead, lead.userId, WEDNESDAY)).toMatchObject({ refusal: { code: "lead.last" } });
    const demoted = await changePost(lead, { userId: lead.userId, role: "agent", level: "L1" });
    expect(demoted).toMatchObject({ refusal: { fields: { role: "last_lead" } } });
  });
});
