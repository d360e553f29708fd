import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { InvitationList } from "@/components/members/invitation-list";
import { InviteForm } from "@/components/members/invite-form";
import { MemberList } from "@/components/members/member-list";
import { BackLink } from "@/components/ui/back-link";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { requireMember } from "@/lib/auth/actor";
import { can } from "@/lib/auth/policy";
import { invitationsOf, membersOf } from "@/lib/members/queries";
import { now } from "@/lib/now";
import { changeRoleBy, inviteBy, removeBy, withdrawBy } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("members");
  return { title: t("title"), robots: { index: false } };
}

/** Who belongs to the account: everybody reads it, owners manage it. */
export default async function MembersPage() {
  const actor = await requireMember();
  const t = await getTranslations("members");
  const mayManage = can(actor, "members.write");
  const [members, invitations] = [await membersOf(actor), await invitationsOf(actor, now())];
  return (
    <>
      <BackLink href="/account">{t("toAccount")}</BackLink>
      <PageHeader
        eyebrow={actor.accountName}
        title={t("title")}
        lead={t(mayManage ? "lead" : "leadOthers")}
        actions={mayManage ? <LinkButton href="/account/log">{t("log.title")}</LinkButton> : undefined}
      />
      <div className="grid gap-x-12 gap-y-10 lg:grid-cols-2">
        <Panel title={t("list")}>
          <MemberList
            members={members}
            zone={actor.timeZone}
            manage={mayManage ? { change: changeRoleBy, remove: removeBy } : null}
          />
        </Panel>
        {mayManage ? (
          <div className="space-y-10">
            <Panel title={t("inviteTitle")}>
              <InviteForm invite={inviteBy} />
            </Panel>
            <Panel title={t("invitations")}>
              <InvitationList
                invitations={invitations}
                zone={actor.timeZone}
                withdraw={(id) => withdrawBy.bind(null, id)}
              />
            </Panel>
          </div>
        ) : null}
      </div>
    </>
  );
}
