import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { BackLink } from "@/components/ui/back-link";
import { DefinitionList } from "@/components/ui/definition-list";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { requireAgent } from "@/lib/auth/actor";
import { composed } from "@/lib/notifications/channels/mail";
import { dueMessage } from "@/lib/notifications/queries";

interface Props {
  params: Promise<{ id: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("settings.mail");
  return { title: t("letter"), robots: { index: false } };
}

/** One message as it would be made now, as text: what its reader reads, in their language. */
export default async function LetterPage({ params }: Props) {
  const actor = await requireAgent();
  const { id } = await params;
  const due = await dueMessage(actor, id);
  if (!due) notFound();
  const t = await getTranslations("settings.mail");
  const letter = due.recipient ? await composed(due.recipient, due.message, id) : null;
  return (
    <>
      <BackLink href="/desk/settings/messages">{t("back")}</BackLink>
      <PageHeader title={t("letter")} />
      {letter && due.recipient ? (
        <>
          <DefinitionList
            items={[
              { id: "to", term: t("recipient"), description: letter.to },
              { id: "subject", term: t("subject"), description: letter.subject },
            ]}
          />
          <pre
            lang={due.recipient.locale}
            className="mt-6 max-w-text border border-line bg-sunken p-4 font-sans whitespace-pre-wrap wrap-anywhere"
          >
            {withoutKey(letter.text)}
          </pre>
        </>
      ) : (
        <Notice title={t("nobody")} className="max-w-text" />
      )}
    </>
  );
}

/** The way out is its reader's alone: whoever has the key may change what they get. */
const withoutKey = (text: string): string => text.replace(/(\?key=)\S+/g, "$1…");
