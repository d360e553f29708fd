import "server-only";
/** A message as a webhook, signed by Standard Webhooks: with the old secret too while a new one is taken up (SEC-32). */
import { Webhook } from "standardwebhooks";
import { type Answer, post } from "@/lib/http/outbound";

export interface WebhookCall {
  /** the same however often it is tried */
  readonly id: string;
  readonly url: string;
  readonly secrets: readonly string[];
  /** `ticket.answered`, `test` */
  readonly type: string;
  /** when it happened, UTC milliseconds */
  readonly at: number;
  readonly data: Readonly<Record<string, unknown>>;
}

/** `now`: UTC milliseconds, the instant that is signed. Rejects when there was no answer. */
export function webhook({ id, url, secrets, type, at, data }: WebhookCall, now: number): Promise<Answer> {
  const body = JSON.stringify({ type, timestamp: new Date(at).toISOString(), data });
  const signed = new Date(now);
  return post(url, body, {
    "content-type": "application/json",
    "user-agent": "Backstop",
    "webhook-id": id,
    "webhook-timestamp": String(Math.floor(now / 1000)),
    "webhook-signature": secrets.map((secret) => new Webhook(secret).sign(id, signed, body)).join(" "),
  });
}
