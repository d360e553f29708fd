import http from "node:http";
import { Webhook } from "standardwebhooks";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { inScope } from "@/lib/db/client";
import {
  addEndpoint,
  enableEndpoint,
  removeEndpoint,
  resend,
  rotateSecret,
  tryEndpoint,
} from "@/lib/endpoints/commands";
import { deliveriesOf, endpointsOf } from "@/lib/endpoints/queries";
import { forgetEnv } from "@/lib/env";
import { preciseNow } from "@/lib/now";
import { actOnTicket, openTicket } from "@/lib/tickets/commands";
import {
  aTicket,
  givenAccount,
  givenAgent,
  givenDatabase,
  givenVendor,
  HOUR,
  MINUTE,
  value,
  WEDNESDAY,
} from "@/scripts/db/given";
import { deliveriesDone, startDeliveries } from "./commands";

interface Call {
  readonly path: string;
  readonly headers: Record<string, string>;
  readonly body: string;
}

let database: Awaited<ReturnType<typeof givenDatabase>>;
let account: Awaited<ReturnType<typeof givenAccount>>;
let other: Awaited<ReturnType<typeof givenAccount>>;
let agent: Awaited<ReturnType<typeof givenAgent>>;
let lead: Awaited<ReturnType<typeof givenAgent>>;
let base: string;
const calls: Call[] = [];
/** What the receiver does with a path; 200 and `{"errcode":0}` unless told otherwise. */
let answer: (path: string, response: http.ServerResponse) => boolean = () => false;

const receiver = http.createServer(async (request, response) => {
  let body = "";
  for await (const part of request) body += part;
  const path = request.url ?? "";
  calls.push({ path, headers: request.headers as Record<string, string>, body });
  if (!answer(path, response)) response.end('{"errcode":0}');
});

beforeAll(async () => {
  await new Promise<void>((done) => receiver.listen(0, "127.0.0.1", done));
  const host = `127.0.0.1:${(receiver.address() as { port: number }).port}`;
  base = `http://${host}`;
  database = await givenDatabase({ OUTBOUND_ALLOW: host });
  forgetEnv();
  const vendor = await givenVendor();
  account = await givenAccount(vendor, "alpha", "pro");
  other = await givenAccount(vendor, "beta", "pro");
  [agent, lead] = [await givenAgent("ada"), await givenAgent("lin", "lead")];
});
afterAll(async () => {
  receiver.closeAllConnections();
  receiver.close();
  await database?.end();
});
beforeEach(async () => {
  for (const actor of [account.owner, other.owner, lead])
    for (const { id } of await endpointsOf(actor)) value(await removeEndpoint(actor, id));
  await inScope("system", (tx) => tx.announcement.deleteMany({}));
  calls.length = 0;
  answer = () => false;
});

const hook = (path: string, kinds = ["received", "answered"]) => ({
  ...{ type: "webhook", name: path, url: `${base}${path}`, locale: "zh", kinds },
});
const opened = async (by = account.member, at = WEDNESDAY) => value(await openTicket(by, aTicket({}), at)).number;
async function send(at: number): Promise<void> {
  await startDeliveries(() => at);
  await deliveriesDone();
}

describe("a webhook", () => {
  it("SEC-32 is signed so that the official library takes it, and tells of the account's own tickets only", async () => {
    const { secret } = value(await addEndpoint(account.owner, hook("/a"), WEDNESDAY));
    value(await addEndpoint(other.owner, hook("/b"), WEDNESDAY));
    const number = await opened(account.member, preciseNow());
    await send(preciseNow());
    expect(calls.map(({ path }) => path)).toEqual(["/a"]);
    const [{ body, headers }] = calls as [Call];
    const told = new Webhook(secret ?? "").verify(body, headers) as { type: string; data: Record<string, unknown> };
    expect(told.type).toBe("ticket.received");
    expect(told.data.ticket).toMatchObject({ number, title: aTicket({}).title, severity: "S2" });
    expect(body).not.toContain(aTicket({}).description);
    expect(() => new Webhook(secret ?? "").verify(`${body} `, headers)).toThrow();
  });

  it("SEC-32 is signed with both secrets for a day after a new one, then with the new one", async () => {
    const { id, secret: first } = value(await addEndpoint(account.owner, hook("/a"), WEDNESDAY));
    const { secret: second } = value(await rotateSecret(account.owner, id, WEDNESDAY));
    for (const [at, signatures] of [
      [WEDNESDAY, 2],
      [WEDNESDAY + 24 * HOUR, 1],
    ] as const) {
      calls.length = 0;
      await opened(account.member, at);
      await send(at);
      const [{ body, headers }] = calls as [Call];
      const given = headers["webhook-signature"]?.split(" ") ?? [];
      expect(given).toHaveLength(signatures);
      const [msg, stamp] = [headers["webhook-id"] ?? "", new Date(at)];
      expect(given[0]).toBe(new Webhook(second).sign(msg, stamp, body));
      if (signatures === 2) expect(given[1]).toBe(new Webhook(first ?? "").sign(msg, stamp, body));
    }
  });

  it("keeps addresses and secrets sealed at rest", async () => {
    const given = { ...hook("/secret-path"), name: "ours" };
    const { id, secret } = value(await addEndpoint(account.owner, given, WEDNESDAY));
    const row = await inScope("system", (tx) => tx.endpoint.findUniqueOrThrow({ where: { id } }));
    expect(JSON.stringify(row)).not.toContain('secret-path"');
    expect(row.sealedUrl).not.toContain("secret-path");
    expect(row.sealedSecret).not.toContain(secret);
    expect(JSON.stringify(await endpointsOf(account.owner))).not.toContain("secret-path");
  });

  it("is told of what it wants, once, by two workers at once or one after the other", async () => {
    value(await addEndpoint(account.owner, hook("/a", ["answered"]), WEDNESDAY));
    const number = await opened();
    value(await actOnTicket(agent, number, { do: "reply", body: "看到了", asksCustomer: false }, WEDNESDAY + MINUTE));
    value(await actOnTicket(agent, number, { do: "note", body: "internal" }, WEDNESDAY + MINUTE));
    await Promise.all([1, 2, 3].map(() => startDeliveries(() => WEDNESDAY + MINUTE)));
    await deliveriesDone();
    await send(WEDNESDAY + HOUR);
    expect(calls.map(({ body }) => JSON.parse(body).type)).toEqual(["ticket.answered"]);
  });

  it("F-12 that fails is tried later under the same id; a redirect is a failure and not followed", async () => {
    value(await addEndpoint(account.owner, hook("/a"), WEDNESDAY));
    answer = (_, response) => {
      response.writeHead(302, { location: `${base}/elsewhere` }).end();
      return true;
    };
    await opened();
    await send(WEDNESDAY);
    const [row] = await deliveriesOf(account.owner);
    expect(row).toMatchObject({ attempts: 1, outcome: null, status: 302, sentAt: null });
    await send(WEDNESDAY + 2000);
    expect(calls).toHaveLength(1); // not before its time
    answer = () => false;
    await send(WEDNESDAY + MINUTE);
    expect(calls.map(({ path }) => path)).toEqual(["/a", "/a"]);
    expect(new Set(calls.map(({ headers }) => headers["webhook-id"])).size).toBe(1);
    expect((await deliveriesOf(account.owner))[0]).toMatchObject({ attempts: 2, outcome: "sent", status: 200 });
  });

  it("F-12 that answers without end is read to 64 KB and taken", async () => {
    value(await addEndpoint(account.owner, hook("/a"), WEDNESDAY));
    answer = (_, response) => {
      const more = () => {
        while (response.writable && !response.destroyed && response.write("x".repeat(4096))) {}
      };
      response.on("drain", more);
      more();
      return true;
    };
    await opened();
    await send(WEDNESDAY);
    expect((await deliveriesOf(account.owner))[0]).toMatchObject({ outcome: "sent", status: 200 });
  });

  it("F-12 that says 410 is stopped, and can be let go on", async () => {
    const { id } = value(await addEndpoint(account.owner, hook("/a"), WEDNESDAY));
    answer = (_, response) => {
      response.writeHead(410).end();
      return true;
    };
    await opened();
    await send(WEDNESDAY);
    expect((await endpointsOf(account.owner))[0]).toMatchObject({ disabledBecause: "gone" });
    expect((await deliveriesOf(account.owner))[0]).toMatchObject({ outcome: "given_up", status: 410 });
    await opened();
    await send(WEDNESDAY + MINUTE);
    expect(calls).toHaveLength(1);
    answer = () => false;
    value(await enableEndpoint(account.owner, id, true, WEDNESDAY));
    const [row] = await deliveriesOf(account.owner);
    value(await resend(account.owner, row?.id ?? "", WEDNESDAY + MINUTE));
    await send(WEDNESDAY + MINUTE);
    expect((await deliveriesOf(account.owner))[0]).toMatchObject({ outcome: "sent", status: 200 });
  });

  it("F-12 that hangs keeps no other waiting", async () => {
    value(await addEndpoint(account.owner, hook("/slow"), WEDNESDAY));
    value(await addEndpoint(account.owner, hook("/quick"), WEDNESDAY));
    let release = () => {};
    answer = (path, response) => {
      if (path !== "/slow") return false;
      release = () => void response.end();
      return true;
    };
    await opened();
    await startDeliveries(() => WEDNESDAY);
    await expect.poll(() => calls.map(({ path }) => path).toSorted()).toEqual(["/quick", "/slow"]);
    await opened();
    await expect
      .poll(async () => {
        await startDeliveries(() => WEDNESDAY + 1000);
        return calls.filter(({ path }) => path === "/quick").length;
      })
      .toBe(2);
    release();
    await deliveriesDone();
  });
});

describe("a bot", () => {
  const group = { type: "dingtalk", name: "值班群", locale: "zh", kinds: ["received"], secret: "SEC" } as const;

  it("F-13 is told of a storm in one message, and not again within four seconds", async () => {
    value(await addEndpoint(lead, { ...group, url: `${base}/bot` }, WEDNESDAY));
    for (let filed = 0; filed < 12; filed++) await opened();
    await send(WEDNESDAY);
    expect(calls).toHaveLength(1);
    expect(JSON.parse(calls[0]?.body ?? "").text.content).toContain("12 张工单有 12 条新消息");
    await opened();
    await send(WEDNESDAY + 3000);
    expect(calls).toHaveLength(1);
    await send(WEDNESDAY + 4000);
    expect(calls).toHaveLength(2);
    expect(JSON.parse(calls[1]?.body ?? "").text.content).toContain("新工单（member of alpha）");
  });

  it("that does not take a message is told later", async () => {
    value(await addEndpoint(lead, { ...group, url: `${base}/bot` }, WEDNESDAY));
    answer = (_, response) => {
      response.end('{"errcode":130101,"errmsg":"send too fast"}');
      return true;
    };
    await opened();
    await send(WEDNESDAY);
    expect((await deliveriesOf(lead))[0]).toMatchObject({ outcome: null, attempts: 1 });
    answer = () => false;
    await send(WEDNESDAY + MINUTE);
    expect((await deliveriesOf(lead))[0]).toMatchObject({ outcome: "sent", attempts: 2 });
  });

  it("says that it is there", async () => {
    const { id } = value(await addEndpoint(lead, { ...group, url: `${base}/bot` }, WEDNESDAY));
    value(await tryEndpoint(lead, id, WEDNESDAY));
    await send(WEDNESDAY);
    expect(calls[0]?.body).toContain("机器人已经接通");
  });
});

describe("who may", () => {
  it("SEC-01 see and change only endpoints of their own side; another's is not found", async () => {
    const mine = value(await addEndpoint(account.owner, hook("/a"), WEDNESDAY));
    const vendors = value(await addEndpoint(lead, hook("/v"), WEDNESDAY));
    await opened();
    await send(WEDNESDAY);
    const [delivery] = await deliveriesOf(account.owner);
    expect((await endpointsOf(account.owner)).map(({ id }) => id)).toEqual([mine.id]);
    expect((await endpointsOf(lead)).map(({ id }) => id)).toEqual([vendors.id]);
    expect(await endpointsOf(other.owner)).toEqual([]);
    expect(await deliveriesOf(other.owner)).toEqual([]);
    for (const [stranger, id] of [
      [other.owner, mine.id],
      [lead, mine.id],
      [account.owner, vendors.id],
    ] as const) {
      expect(await rotateSecret(stranger, id, WEDNESDAY)).toMatchObject({ refusal: { code: "not_found" } });
      expect(await enableEndpoint(stranger, id, false, WEDNESDAY)).toMatchObject({ refusal: { code: "not_found" } });
      expect(await tryEndpoint(stranger, id, WEDNESDAY)).toMatchObject({ refusal: { code: "not_found" } });
      value(await removeEndpoint(stranger, id));
    }
    expect(await resend(other.owner, delivery?.id ?? "", WEDNESDAY)).toMatchObject({ refusal: { code: "not_found" } });
    expect(await endpointsOf(account.owner)).toHaveLength(1);
    expect(await endpointsOf(lead)).toHaveLength(1);
  });

  it("is the owner and the lead; and an account names no bots, and nobody an address within", async () => {
    for (const actor of [account.member, account.viewer, agent])
      expect(await addEndpoint(actor, hook("/a"), WEDNESDAY)).toMatchObject({ refusal: { code: "forbidden" } });
    const wrong = async (actor: typeof account.owner | typeof lead, input: object) =>
      (await addEndpoint(actor, { ...hook("/a"), ...input }, WEDNESDAY)) as { refusal?: { fields?: object } };
    expect((await wrong(account.owner, { type: "feishu" })).refusal?.fields).toEqual({ type: "invalid" });
    expect((await wrong(account.owner, { url: "https://10.0.0.1/" })).refusal?.fields).toEqual({ url: "private" });
    expect((await wrong(account.owner, { name: " ", kinds: [] })).refusal?.fields).toMatchObject({
      name: "required",
      kinds: "required",
    });
    expect((await wrong(account.owner, { accountId: other.owner.accountId })).refusal).toBeDefined();
    const away = await wrong(lead, { type: "feishu", url: "https://evil.example.com/hook" });
    expect(away.refusal?.fields).toEqual({ url: "not_theirs" });
  });
});
