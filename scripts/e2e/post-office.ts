/** A real SMTP server that keeps what it receives, and hands it to the tests: `GET /?to=address` gives that address's mail. */
import http from "node:http";
import { simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";
import { freePort } from "./free-port";

export interface KeptMail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

export async function startPostOffice() {
  const [smtpPort, readPort] = [await freePort(), await freePort()];
  const kept: KeptMail[] = [];
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    onData(stream, session, done) {
      const to = session.envelope.rcptTo.map(({ address }) => address).join(", ");
      simpleParser(stream).then(({ subject = "", text = "", html }) => {
        kept.push({ to, subject, text, html: html || "" });
        done();
      }, done);
    },
  });
  const reader = http.createServer((request, response) => {
    const to = new URL(request.url ?? "/", "http://localhost").searchParams.get("to");
    response.setHeader("content-type", "application/json").end(JSON.stringify(kept.filter((mail) => mail.to === to)));
  });
  await Promise.all([
    new Promise<void>((resolve) => smtp.listen(smtpPort, "127.0.0.1", resolve)),
    new Promise<void>((resolve) => reader.listen(readPort, "127.0.0.1", resolve)),
  ]);
  return {
    env: { SMTP_URL: `smtp://127.0.0.1:${smtpPort}`, MAIL_FROM: "Backstop <support@lingxun.example>" },
    readUrl: `http://127.0.0.1:${readPort}`,
    async stop() {
      reader.closeAllConnections();
      await Promise.all([
        new Promise<void>((done) => smtp.close(() => done())),
        new Promise((done) => reader.close(done)),
      ]);
    },
  };
}
