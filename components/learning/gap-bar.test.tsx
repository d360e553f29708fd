import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import type { Counted, QueryGap } from "@/lib/learning/schema";
import { wilson } from "@/lib/sla/statistics";
import desk from "@/messages/zh/desk.json";
import { GapBar, ShareWords } from "./gap-bar";
import { UnansweredTable } from "./gap-tables";

const counted = (count: number, n: number): Counted => ({
  count,
  n,
  ...(wilson(count, n) ?? { low: null, high: null }),
});
const drawn = (element: React.ReactNode) =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale="zh" messages={{ desk }} timeZone="UTC">
      {element}
    </NextIntlClientProvider>,
  );
const gap = (over: Partial<QueryGap> = {}): QueryGap => ({
  ...{ query: "电子发票", locale: "zh", searches: 4, zero: 1, weak: 1, opened: 0 },
  ...over,
});

describe("U-21 a share", () => {
  it("is nothing where nothing was counted, and counts alone under five", () => {
    expect(drawn(<ShareWords of={counted(0, 0)} drawn />)).toContain("还没有数据");
    const few = drawn(<ShareWords of={counted(3, 4)} drawn />);
    expect(few).toContain("3 / 4");
    expect(few).not.toMatch(/%|<svg/);
  });

  it("comes with its interval, and with a warning under thirty", () => {
    const some = drawn(<ShareWords of={counted(9, 12)} drawn />);
    expect(some).toContain("9 / 12，75.0%");
    expect(some).toContain("95% 区间 46.7%–91.1%");
    expect(some).toContain("不足 30 次");
    expect(drawn(<ShareWords of={counted(29, 30)} />)).not.toContain("不足 30 次");
  });

  it("is never rounded up to all", () => {
    expect(drawn(<ShareWords of={counted(9999, 10_000)} />)).toContain("99.9%");
  });
});

describe("the drawn bar of a query", () => {
  it("is to the scale of the most frequent one, in three textures", () => {
    const bar = drawn(<GapBar gap={gap()} most={8} />);
    expect([...bar.matchAll(/width="([\d.]+%)"/g)].map(([, width]) => width)).toEqual(["12.5%", "12.5%", "50%"]);
    expect(bar).toMatch(/fill-ink.*url\(#gap-hatch\).*stroke-control/);
  });

  it("leaves out what there is none of", () => {
    expect(drawn(<GapBar gap={gap({ zero: 0, weak: 0 })} most={4} />).match(/<rect/g)).toHaveLength(1);
  });
});

describe("U-24 the table of searches without an answer", () => {
  it("says so when there are none, and shows a query as text", () => {
    expect(drawn(<UnansweredTable gaps={[]} />)).toContain("这段时间没有落空的搜索");
    const table = drawn(<UnansweredTable gaps={[gap({ query: "<img src=x>&q=1" })]} />);
    expect(table).toContain("&lt;img src=x&gt;");
    expect(table).toContain('href="/zh/help/search?q=%3Cimg%20src%3Dx%3E%26q%3D1"');
  });
});
