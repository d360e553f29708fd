/**
 * The other side of the drills: a mail server that can be in any mood, and webhook receivers of which one is good, one
 * fails in turns until it recovers, and one is gone for ever.
 */
import { once } from "node:events";
import http from "node:http";
import net, { type AddressInfo, type Socket } from "node:net";
import { simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";

/** Of how many letters each is said to be lost, though it was taken. */
const LIE_EVERY = 3;

export type Mood = "hang" | "nonsense" | "busy" | "refuse" | "lie" | "good";

export type Mail = Awaited<ReturnType<typeof startMail>>;

/** A mail server behind a gate that can be in any mood. */
export async function startMail() {
  const [received, lies] = [new Map<string, number>(), new Map<string, number>()];
  let mood: Mood = "hang";
  let letters = 0;
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    onRcptTo: (_, __, done) => done(mood === "refuse" ? Object.assign(new Error("no"), { responseCode: 550 }) : null),
    onData(stream, _, done) {
      simpleParser(stream).then(({ messageId = "" }) => {
        received.set(messageId, (received.get(messageId) ?? 0) + 1);
        letters++;
        if (mood !== "lie" || letters % LIE_EVERY !== 0) return done();
        // taken, and said to be lost
        lies.set(messageId, (lies.get(messageId) ?? 0) + 1);
        done(Object.assign(new Error("try again later"), { responseCode: 451 }));
      }, done);
    },
  });
  smtp.on("error", () => {});
  const open = new Set<Socket>();
  const gate = net.createServer((socket) => {
    open.add(socket);
    socket.on("error", () => {}).on("close", () => open.delete(socket));
    if (mood === "hang") return;
    if (mood === "nonsense") return void socket.end("banana\r\n\u0000\r\n");
    if (mood === "busy") return void socket.end("421 come back later\r\n");
    const behind = net.connect((smtp.server.address() as AddressInfo).port, "127.0.0.1");
    open.add(behind);
    behind.on("error", () => socket.destroy()).on("close", () => open.delete(behind));
    socket.pipe(behind).pipe(socket);
  });
  smtp.listen(0, "127.0.0.1");
  gate.listen(0, "127.0.0.1");
  await Promise.all([once(smtp.server, "listening"), once(gate, "listening")]);
  return {
    ...{ received, lies, url: `smtp://127.0.0.1:${(gate.address() as AddressInfo).port}` },
    mood(next: Mood) {
      mood = next;
      if (next !== "hang") for (const socket of open) socket.destroy();
    },
    async stop() {
      for (const socket of open) socket.destroy();
      await Promise.all([
        new Promise<void>((done) => smtp.close(() => done())),
        new Promise((done) => gate.close(done)),
      ]);
    },
  };
}

export type Hooks = Awaited<ReturnType<typeof startHooks>>;

/** One receiver that is good, one that fails in each way and then with 500 until it recovers, one that is gone for ever. */
export async function startHooks() {
  const taken = { good: new Map<string, number>(), flaky: new Map<string, number>() };
  let isWell = false;
  let asked = 0;
  const server = (answer: (id: string, response: http.ServerResponse) => void) => {
    const made = http.createServer((request, response) => {
      request.resume().on("end", () => answer(String(request.headers["webhook-id"]), response));
      response.on("error", () => {});
    });
    return made.listen(0, "127.0.0.1");
  };
  const take = (name: keyof typeof taken, id: string, response: http.ServerResponse) => {
    taken[name].set(id, (taken[name].get(id) ?? 0) + 1);
    response.writeHead(204).end();
  };
  const failures: readonly ((response: http.ServerResponse) => void)[] = [
    (response) => response.writeHead(500).end("no"),
    (response) => response.writeHead(302, { location: "http://127.0.0.1:1/" }).end(),
    (response) => response.destroy(),
    (response) => {
      response.writeHead(503);
      const more = setInterval(() => response.write("x".repeat(16_384)), 5);
      response.on("close", () => clearInterval(more));
    },
    () => {}, // never answers
  ];
  const good = server((id, response) => take("good", id, response));
  const flaky = server((id, response) =>
    isWell ? take("flaky", id, response) : (failures[asked++] ?? failures[0])?.(response),
  );
  const gone = server((_, response) => response.writeHead(410).end());
  const all = { good, flaky, gone };
  await Promise.all(Object.values(all).map((one) => once(one, "listening")));
  const portOf = (name: keyof typeof all) => (all[name].address() as AddressInfo).port;
  return {
    taken: (name: keyof typeof taken) => taken[name],
    recover() {
      isWell = true;
    },
    urlOf: (name: keyof typeof all) => `http://127.0.0.1:${portOf(name)}/hook`,
    hosts: (["good", "flaky", "gone"] as const).map((name) => `127.0.0.1:${portOf(name)}`),
    async stop() {
      for (const one of Object.values(all)) {
        one.closeAllConnections();
        one.close();
      }
    },
  };
}
