/** Questions of visitors over the last weeks: asked, confirmed, and answered, most of them in time (N10). */
import { currentCalendar } from "@/lib/accounts/vendor";
import type { AgentActor } from "@/lib/auth/policy";
import type { Locale } from "@/lib/i18n/routing";
import { compileCalendar, nextOpen } from "@/lib/sla/calendar";
import { actOnTicket, checkTicket } from "@/lib/tickets/commands";
import { askTrial, confirmTrial } from "@/lib/trials/commands";
import { done } from "./done";
import type { Random } from "./random";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

interface Visit {
  readonly daysAgo: number;
  /** from the question to the first answer */
  readonly hours: number;
  readonly locale: Locale;
  readonly who: readonly [name: string, company: string, email: string];
  readonly title: string;
  readonly question: string;
  readonly answer: string;
}

const VISITS: readonly Visit[] = [
  {
    ...{ daysAgo: 76, hours: 3, locale: "zh", who: ["林夏", "青柠工作室", "linxia@qingning.example"] },
    title: "五千人的群要哪个版本？",
    question: "做兴趣社区，最大的群大约五千人，主要在晚上活跃。社区版够不够，消息会不会限速？",
    answer: "五千人的群用专业版的超级群，默认每秒二十条；社区版群上限是两百人。附上了限额文档的链接。",
  },
  {
    ...{ daysAgo: 61, hours: 5, locale: "en", who: ["Marta Ruiz", "Peregrine Apps", "marta@peregrine.example"] },
    title: "Can messages stay in Frankfurt only?",
    question: "Our customers are in the EU. Can all message data stay in Frankfurt, push included?",
    answer: "Yes for storage; push leaves through the vendors' own gateways. The region guide lists what goes where.",
  },
  {
    ...{ daysAgo: 48, hours: 50, locale: "zh", who: ["周启", "北极星医疗", "zhouqi@polaris.example"] },
    title: "能不能部署在我们自己的机房？",
    question: "院内网络不能连公网，想知道有没有私有部署，以及升级怎么做。",
    answer: "抱歉回复晚了。私有部署只在企业版提供，升级由我们远程或到场完成，先给您一份清单。",
  },
  {
    ...{ daysAgo: 35, hours: 2, locale: "zh", who: ["吴桐", "桐木电商", "wutong@tongmu.example"] },
    title: "客服机器人可以和人工坐席切换吗？",
    question: "希望机器人先答，答不了转人工，历史消息要带过去。SDK 里有现成的接口吗？",
    answer: "用会话标签和服务端回调可以做到，示例代码里有一份完整的转接流程。",
  },
  {
    ...{ daysAgo: 27, hours: 6, locale: "en", who: ["Tom Becker", "Lumen Works", "tom@lumen.example"] },
    title: "Does Flutter support arrive together with iOS and Android?",
    question: "We are Flutter only. How far behind is the Flutter SDK, and who maintains it?",
    answer: "Same day for minor versions since 5.2; it is maintained by the same team. The changelog shows both dates.",
  },
  {
    ...{ daysAgo: 19, hours: 4, locale: "zh", who: ["何静", "微光教育", "hejing@weiguang.example"] },
    title: "学生禁言能按时间段设置吗？",
    question: "上课时间自动全员禁言，下课恢复，老师可以发言。有没有定时的接口？",
    answer: "没有定时接口，用服务端的全员禁言接口加您自己的定时任务，白名单放老师的账号。",
  },
  {
    ...{ daysAgo: 9, hours: 1, locale: "zh", who: ["陈默", "默声音频", "chenmo@mosheng.example"] },
    title: "语音消息最长多少秒？",
    question: "文档里没有找到语音消息的时长上限，另外能不能换成 Opus 编码？",
    answer: "上限六十秒，可以用自定义消息上传 Opus 文件，五十兆以内。文档已经补上。",
  },
];

/** Asked, confirmed and answered by the portal's own commands, each at its time of the past. */
export async function recordTrials(chance: Random, today: number, agents: readonly AgentActor[]): Promise<void> {
  const office = compileCalendar(currentCalendar());
  for (const { daysAgo, hours, locale, who, title, question, answer } of VISITS) {
    const at = (nextOpen(office, today - daysAgo * DAY) ?? today - daysAgo * DAY) + HOUR / 2;
    const [name, company, email] = who;
    const asked = done(await askTrial({ name, company, email, title, question, locale }, at));
    if (!asked) continue;
    const { number } = done(await confirmTrial(asked.token, at));
    const answeredAt = Math.min(at + hours * HOUR, today);
    await checkTicket(number, answeredAt);
    const agent = chance.pick(agents);
    done(await actOnTicket(agent, number, { do: "reply", body: answer, asksCustomer: false }, answeredAt));
    done(await actOnTicket(agent, number, { do: "resolve", summary: answer }, Math.min(answeredAt + DAY, today)));
  }
}
