import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { FeedPanel } from "@/components/tokens/feed-panel";
import { TokenForm } from "@/components/tokens/token-form";
import { TokenList } from "@/components/tokens/token-list";
import { BackLink } from "@/components/ui/back-link";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { requireMember } from "@/lib/auth/actor";
import { can } from "@/lib/auth/policy";
import { publicOrigin } from "@/lib/env";
import { now } from "@/lib/now";
import { feedOf, tokensOf } from "@/lib/tokens/queries";
import { LIFETIMES, SCOPES } from "@/lib/tokens/schema";
import { makeFeed, makeToken, revokeBy, stopFeed } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("tokens");
  return { title: t("title"), robots: { index: false } };
}

/** What programs carry in place of a person: owners manage tokens, each member a calendar feed of their own. */
export default async function TokensPage() {
  const actor = await requireMember();
  const t = await getTranslations("tokens");
  const mayManage = can(actor, "tokens.write");
  return (
    <>
      <BackLink href="/account">{t("toAccount")}</BackLink>
      <PageHeader eyebrow={actor.accountName} title={t("title")} lead={t("lead")} />
      <div className="grid gap-x-12 gap-y-10 lg:grid-cols-2">
        <div className="space-y-10">
          <Panel title={t("list")}>
            <p className="mb-4 max-w-text text-muted">{t(mayManage ? "listLead" : "ownersOnly")}</p>
            {mayManage ? (
              <TokenList
                tokens={await tokensOf(actor)}
                now={now()}
                zone={actor.timeZone}
                revoke={(id) => revokeBy.bind(null, id)}
              />
            ) : null}
          </Panel>
          {mayManage ? (
            <Panel title={t("new")}>
              <TokenForm make={makeToken} scopes={SCOPES} lifetimes={LIFETIMES} origin={publicOrigin()} />
            </Panel>
          ) : null}
        </div>
        <Panel title={t("feed.title")}>
          <FeedPanel feed={await feedOf(actor)} zone={actor.timeZone} make={makeFeed} end={stopFeed} />
        </Panel>
      </div>
    </>
  );
}
