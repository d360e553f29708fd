import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { ReplyForm } from "@/components/desk/reply-form";
import { BackLink } from "@/components/ui/back-link";
import { DefinitionList } from "@/components/ui/definition-list";
import { Disclosure } from "@/components/ui/disclosure";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { requireAgent } from "@/lib/auth/actor";
import { can } from "@/lib/auth/policy";
import { cannedReplies } from "@/lib/desk/queries";
import { VARIABLES } from "@/lib/desk/schema";
import { keepReply } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("desk.replies");
  return { title: t("title"), robots: { index: false } };
}

/** Replies kept for reuse: every agent reads them, leads write them. */
export default async function RepliesPage() {
  const actor = await requireAgent();
  const replies = await cannedReplies(actor);
  const [t, locale] = [await getTranslations("desk.replies"), await getLocale()];
  const mayWrite = can(actor, "replies.write");
  return (
    <>
      <BackLink href="/desk">{t("back")}</BackLink>
      <PageHeader title={t("title")} lead={t("lead")} />
      <div className="grid gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1.7fr)_minmax(0,1fr)]">
        <div className="min-w-0 space-y-10">
          {replies.length === 0 ? <EmptyState title={t("none")} body={t("noneBody")} /> : null}
          {replies.map((reply) => (
            <Panel key={reply.id} title={reply.name} aside={t(`languages.${reply.locale}`)}>
              <p lang={reply.locale} className="mb-4 whitespace-pre-wrap wrap-anywhere">
                {reply.body}
              </p>
              {mayWrite ? (
                <Disclosure summary={t("edit", { name: reply.name })}>
                  <ReplyForm reply={reply} locale={reply.locale} keep={keepReply} />
                </Disclosure>
              ) : null}
            </Panel>
          ))}
          {mayWrite ? (
            <Panel title={t("add")}>
              <ReplyForm locale={locale} keep={keepReply} />
            </Panel>
          ) : null}
        </div>
        <Panel title={t("variables")} className="self-start">
          <DefinitionList
            items={VARIABLES.map((name) => ({
              id: name,
              term: <code>{`{${name}}`}</code>,
              description: t(`variable.${name}`),
            }))}
          />
        </Panel>
      </div>
    </>
  );
}
