import { describe, expect, it } from "vitest";
import type { SearchableArticle } from "./schema";
import { buildIndex } from "./search";
import { similarArticles } from "./similar";

const article = (id: string, title: string, text: string): SearchableArticle => ({
  ...{ id, title, collection: "c", summary: "", aliases: [], codes: [], platforms: ["ios"] },
  sections: [{ id: "", heading: "", text, code: "" }],
});

const index = buildIndex(
  [
    article("huawei", "华为推送怎么接入", "在华为后台开通推送服务，上传证书，按消息分类申请权益。"),
    article("honor", "荣耀推送怎么接入", "在荣耀后台开通推送服务，上传证书，按机型判断。"),
    article("upload", "文件传输限速怎么设置", "大文件按分片上传，限速按字节每秒设置。"),
    article("resume", "大文件中断了能续传吗", "大文件按分片上传，断点续传从最后一片开始。"),
    article("contact", "电话打不通怎么办", "工作时间外请走工单。"),
    article("invoice", "怎么开票", "财务信息在账户里填写。"),
  ],
  { c: "主题" },
);

describe("articles alike", () => {
  it("are those that say the same, the nearest first", () => {
    expect(similarArticles(index, "huawei", 3)[0]).toBe("honor");
    expect(similarArticles(index, "resume", 3)[0]).toBe("upload");
  });

  it("never include the article itself, nor one that shares nothing", () => {
    expect(similarArticles(index, "huawei", 10)).not.toContain("huawei");
    expect(similarArticles(index, "contact", 10)).toEqual([]);
  });

  it("are no more than asked for", () => expect(similarArticles(index, "huawei", 0)).toEqual([]));
  it("are none for an article that is not published", () => expect(similarArticles(index, "gone", 4)).toEqual([]));
});
