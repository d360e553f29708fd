/** Replies that the demo's desk keeps for reuse. */
import { saveReply } from "@/lib/desk/commands";
import type { CannedReply } from "@/lib/desk/schema";

const REPLIES: readonly Omit<CannedReply, "id">[] = [
  {
    locale: "zh",
    name: "已收到，正在看",
    body: "{customer}，您好：\n\n{ticket} 已收到，我正在看。下一个答复最晚 {due}。\n\n{agent}",
  },
  {
    locale: "zh",
    name: "请补充日志",
    body: "{customer}，您好：\n\n请补充出问题那台设备的 SDK 日志、SDK 版本和发生时间。收到之前确认与解决的时钟会暂停，您一回复就继续。\n\n{agent}",
  },
  {
    locale: "zh",
    name: "请验证修复",
    body: "{customer}，您好：\n\n“{title}”的修复已发布，请升级后再试。仍有问题的话，直接回复或重新打开 {ticket}。\n\n{agent}",
  },
  {
    locale: "en",
    name: "Received, looking",
    body: "Hello {customer},\n\nWe have {ticket} and I am looking at it now. You will hear from us by {due}.\n\n{agent}",
  },
  {
    locale: "en",
    name: "Please send logs",
    body: "Hello {customer},\n\nPlease send the SDK log of the affected device, the SDK version and the time it happened. The confirmation and resolution clocks pause until you answer.\n\n{agent}",
  },
];

/** `at` is UTC milliseconds. Throws when one is refused. */
export async function keepReplies(at: number): Promise<void> {
  for (const reply of REPLIES) {
    const kept = await saveReply({ kind: "system" }, reply, at);
    if (!kept.ok) throw new Error(`Reply refused: ${kept.refusal.code}`);
  }
}
