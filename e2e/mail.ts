/** Reading the mail that the stage's SMTP server received. */
import { expect } from "@playwright/test";
import type { KeptMail } from "@/scripts/e2e/post-office";

const OF_A_TICKET = /^\[#\d+\] /;

/** Mail with links for one person's own use; what is told of tickets comes in between at any time. */
async function mailTo(address: string): Promise<KeptMail[]> {
  return (await allMailTo(address)).filter(({ subject }) => !OF_A_TICKET.test(subject));
}

async function allMailTo(address: string): Promise<KeptMail[]> {
  const response = await fetch(`${process.env.POST_OFFICE_URL}/?to=${encodeURIComponent(address)}`);
  return (await response.json()) as KeptMail[];
}

/** The mail about a ticket in which these words stand, once it has come. */
export async function mailAbout(address: string, number: string, words: string): Promise<KeptMail> {
  const found = async () =>
    (await allMailTo(address)).find(({ subject, text }) => subject.startsWith(`[#${number}] `) && text.includes(words));
  await expect.poll(found, { timeout: 20_000 }).toBeTruthy();
  const mail = await found();
  if (!mail) throw new Error(`No mail to ${address} about ${number}`);
  return mail;
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
