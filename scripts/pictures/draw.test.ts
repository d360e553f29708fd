import { imageSize } from "image-size";
import { describe, expect, it } from "vitest";
import { openPress } from "./draw";

const TEXT = { locale: "zh", name: "灵讯 IM", title: "“推送”收不到，怎么排查？", topic: "推送" } as const;

describe("E-05 the picture of a link", () => {
  const draw = openPress();

  it("is a PNG of 1200 × 630", async () => {
    const picture = await draw(TEXT);
    expect(imageSize(picture)).toMatchObject({ type: "png", width: 1200, height: 630 });
  });

  it("differs when its words do: Chinese is really drawn", async () => {
    const [one, other] = [await draw(TEXT), await draw({ ...TEXT, title: "“推送”收不到，怎么处理？" })];
    expect(one.equals(other)).toBe(false);
  });

  it("draws the longest title an article may have", async () => {
    const title = "消息为什么会延迟到达对方的设备上？".repeat(8).slice(0, 120);
    expect(imageSize(await draw({ ...TEXT, title }))).toMatchObject({ width: 1200, height: 630 });
  });

  it("refuses a character that its font lacks instead of loading another", async () => {
    await expect(draw({ ...TEXT, title: "𠮷是什么？" })).rejects.toThrow('"𠮷是什么？": the picture\'s font lacks');
  });
});
