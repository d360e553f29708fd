import { getLocale } from "next-intl/server";
import { redirect } from "@/lib/i18n/navigation";

/** The account's front door is its SLA page. */
export default async function AccountPage(): Promise<never> {
  return redirect({ href: "/account/sla", locale: await getLocale() });
}
