/** Whoever is concerned is told by mail, in their language, and may stop it without signing in (U-29). */
import { expect, expectAccessible, test } from "./fixtures";
import { mailAbout } from "./mail";
import { PEOPLE } from "./people";
import { answerToEvidence, submitFromEvidence } from "./wizard";

test("an answer reaches the one who filed it and a colleague who follows it; one click ends the mail", async ({
  as,
  page: anybody,
}) => {
  const [member, viewer, agent] = [await as("member"), await as("viewer"), await as("agent")];
  await answerToEvidence(member, "邮件也要收到");
  const number = String(await submitFromEvidence(member));
  await mailAbout(PEOPLE.member.email, number, "我们收到了您的工单");

  await viewer.goto(`/zh/tickets/${number}`);
  await viewer.getByRole("button", { name: "关注" }).click();
  await expect(viewer.getByText("有进展会通知您。")).toBeVisible();
  await agent.goto(`/zh/desk/tickets/${number}`);
  await agent.locator("#reply-body").fill("请升级到 5.4.2 再试。");
  await agent.getByRole("button", { name: "发送回复" }).click();
  await mailAbout(PEOPLE.member.email, number, "请升级到 5.4.2 再试。");
  const mail = await mailAbout(PEOPLE.viewer.email, number, "请升级到 5.4.2 再试。");

  const way = /(https?:\/\/\S+\/mail\?key=\S+)/.exec(mail.text)?.[1] ?? "";
  const oneClick = await anybody.request.post(way.replace(/\/zh\/mail/, "/api/mail"), {
    form: { "List-Unsubscribe": "One-Click" },
  });
  expect(oneClick.status()).toBe(204);
  await anybody.goto(way);
  await expect(anybody.getByRole("main")).toContainText("现在不会再给您发工单邮件");
  await expectAccessible(anybody);
  await anybody.getByRole("button", { name: "恢复发送" }).click();
  await expect(anybody.getByRole("main")).toContainText("现在会给您发工单邮件");
  expect((await anybody.request.post(`${way.replace(/\/zh\/mail/, "/api/mail")}x`)).status()).toBe(404);
});
