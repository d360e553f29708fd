/** What a vendor says of itself and its tiers: data of this installation, replaced without touching code (PRODUCT §2). */
import { z } from "zod";

export const TIERS = ["community", "basic", "pro", "enterprise"] as const;

const Text = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });
export type Text = z.infer<typeof Text>;

const Channel = z.strictObject({
  kind: z.enum(["ticket", "chat", "phone", "email"]),
  hours: z.enum(["business", "always"]),
  note: Text.optional(),
});

const Tier = z.strictObject({
  key: z.enum(TIERS),
  name: Text,
  summary: Text,
  channels: z.array(Channel),
  inScope: z.array(Text),
  outOfScope: z.array(Text),
  addOns: z.array(z.strictObject({ key: z.string(), name: Text, summary: Text })),
});
export type Tier = z.infer<typeof Tier>;

export const Vendor = z.strictObject({
  key: z.string(),
  name: Text,
  zone: z.string(),
  contact: z.strictObject({ email: z.email(), phone: z.string(), hours: Text }),
  /** the tier whose targets hold for questions of visitors; left out: no such questions are taken */
  trial: z.strictObject({ tier: z.enum(TIERS) }).optional(),
  tiers: z.array(Tier),
  services: z.array(z.strictObject({ key: z.string(), name: Text, targetPpm: z.int() })),
});
export type Vendor = z.infer<typeof Vendor>;
