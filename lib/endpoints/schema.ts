/** Addresses that are told of events, as forms give them and as pages read them. */
import { z } from "zod";
import { KINDS, type Kind } from "@/lib/notifications/schema";

export const ENDPOINT_TYPES = ["webhook", "feishu", "dingtalk", "wecom"] as const;
export type EndpointType = (typeof ENDPOINT_TYPES)[number];

/** The only hosts that bots of each kind live at, beside those the operator allows. */
export const BOT_HOSTS: Readonly<Record<Exclude<EndpointType, "webhook">, readonly string[]>> = {
  feishu: ["open.feishu.cn", "open.larksuite.com"],
  dingtalk: ["oapi.dingtalk.com"],
  wecom: ["qyapi.weixin.qq.com"],
};

/** What an account or the vendor may have at most. */
export const MOST_ENDPOINTS = 20;
/** After a new secret is made, both sign for so long. */
export const OLD_SECRET_MS = 24 * 3_600_000;

export const NewEndpoint = z.strictObject({
  type: z.enum(ENDPOINT_TYPES),
  name: z.string().trim().min(1, "required").max(80, "too_long"),
  url: z.string().trim().min(1, "required").max(2000, "too_long"),
  /** a bot's signing secret; a webhook's is made here */
  secret: z.string().trim().max(200, "too_long").optional(),
  locale: z.enum(["zh", "en"]),
  kinds: z.array(z.enum(KINDS)).min(1, "required"),
});
export type NewEndpoint = z.infer<typeof NewEndpoint>;

export interface EndpointDto {
  readonly id: string;
  readonly type: EndpointType;
  readonly name: string;
  /** the rest of the address is a secret of its own for bots, and nobody's business for webhooks */
  readonly host: string;
  readonly locale: "zh" | "en";
  readonly kinds: readonly Kind[];
  readonly createdAt: number;
  readonly disabledAt: number | null;
  readonly disabledBecause: string | null;
  readonly oldSecretUntil: number | null;
}

export interface DeliveryDto {
  readonly id: string;
  readonly endpoint: string;
  readonly kind: Kind | "test";
  readonly number: number | null;
  readonly createdAt: number;
  readonly sentAt: number | null;
  readonly attempts: number;
  /** when it is tried next; null once it is settled */
  readonly attemptAt: number | null;
  readonly outcome: string | null;
  readonly status: number | null;
}
