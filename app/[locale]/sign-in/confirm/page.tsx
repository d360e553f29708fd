import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { safePath } from "@/lib/http/safe-path";

interface Props {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata() {
  const t = await getTranslations("auth");
  return { title: t("confirm.title"), robots: { index: false }, referrer: "no-referrer" as const };
}

/** Mail scanners open links; only a person presses the button. So the token is spent once, by its reader (SEC-15). */
export default async function ConfirmPage({ params, searchParams }: Props) {
  const { locale } = await params;
  const query = await searchParams;
  const t = await getTranslations("auth");
  const text = (name: string) => (typeof query[name] === "string" ? query[name] : "");
  return (
    <>
      <PageHeader title={t("confirm.title")} lead={t("confirm.lead", { email: text("email") })} />
      <form action="/api/auth/callback/email" method="get">
        <input type="hidden" name="callbackUrl" value={safePath(text("callbackUrl"), `/${locale}`)} />
        <input type="hidden" name="token" value={text("token")} />
        <input type="hidden" name="email" value={text("email")} />
        <Button type="submit" variant="primary" size="lg">
          {t("confirm.button")}
        </Button>
      </form>
    </>
  );
}
