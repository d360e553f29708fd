import "server-only";
/** SMTP, or the log when none is configured: an installation without mail still shows its operator the sign-in link. */
import nodemailer, { type Transporter } from "nodemailer";
import { env } from "@/lib/env";
import { log } from "@/lib/log";

export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly messageId?: string;
  /** the thread it belongs to */
  readonly references?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

let kept: { readonly url: string; readonly transport: Transporter } | undefined;

export async function send(mail: Mail): Promise<void> {
  const { SMTP_URL, MAIL_FROM } = env();
  if (!SMTP_URL) {
    log().warn({ to: mail.to, text: mail.text }, "SMTP_URL is not set: this mail was not sent");
    return;
  }
  if (kept?.url !== SMTP_URL) kept = { url: SMTP_URL, transport: nodemailer.createTransport(withLimits(SMTP_URL)) };
  await kept.transport.sendMail({ from: MAIL_FROM, ...mail, to: { name: "", address: mail.to } });
}

/** nodemailer takes settings from the address only, and waits for ten minutes unless told otherwise. */
function withLimits(address: string): string {
  const url = new URL(address);
  const limits = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };
  for (const [name, ms] of Object.entries(limits))
    if (!url.searchParams.has(name)) url.searchParams.set(name, String(ms));
  return url.href;
}
