/** Reading the mail that the stage's SMTP server received. */
import { expect } from "@playwright/test";
import type { KeptMail } from "@/scripts/e2e/post-office";

async function mailTo(address: string): Promise<KeptMail[]> {
  const response = await fetch(`${process.env.POST_OFFICE_URL}/?to=${encodeURIComponent(address)}`);
  return (await response.json()) as KeptMail[];
}

export async function countMailTo(address: string): Promise<number> {
  return (await mailTo(address)).length;
}

/** The newest mail to this address once more than `already` have come. */
export async function nextMailTo(address: string, already = 0): Promise<KeptMail> {
  await expect.poll(() => countMailTo(address), { timeout: 15_000 }).toBeGreaterThan(already);
  const mail = (await mailTo(address)).at(-1);
  if (!mail) throw new Error(`No mail to ${address}`);
  return mail;
}

export function linkIn(mail: KeptMail): string {
  const link = /https?:\/\/\S+/.exec(mail.text)?.[0];
  if (!link) throw new Error(`No link in: ${mail.text}`);
  return link;
}
