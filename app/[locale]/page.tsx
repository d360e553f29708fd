import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { PageFrame } from "@/components/frame/page-frame";
import { CollectionList } from "@/components/home/collection-list";
import { FilePanel } from "@/components/home/file-panel";
import { PromiseSection } from "@/components/home/promise-section";
import { SearchBox } from "@/components/home/search-box";
import { vendor } from "@/lib/accounts/vendor";
import { listCollections } from "@/lib/help/content";
import { formatNear } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/routing";
import { type WorkedExample, workedExample } from "../worked-example";
import { localeOf } from "./locale-of";
import { publicMetadata } from "./public-metadata";

interface Props {
  params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await localeOf(params);
  const t = await getTranslations({ locale, namespace: "home" });
  return publicMetadata(locale, { path: "", description: t("lead", { vendor: vendor().name[locale] }) });
}

/** Search first, then a ticket, then what there is to read and what is promised. Static: the same for everyone. */
export default async function Home({ params }: Props) {
  const locale = await localeOf(params);
  setRequestLocale(locale);
  const t = await getTranslations("home");
  const { name, zone } = vendor();
  const example = workedExample();
  return (
    <PageFrame viewer="unknown">
      <div className="grid grid-cols-[minmax(0,1fr)] items-end gap-x-14 gap-y-12 pt-4 pb-16 sm:pt-8 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div>
          <h1 className="text-4xl font-semibold">{t("title")}</h1>
          <p className="mt-4 max-w-text text-lg text-muted">{t("lead", { vendor: name[locale] })}</p>
          <div className="mt-10">
            <SearchBox />
          </div>
        </div>
        <FilePanel />
      </div>
      <CollectionList collections={listCollections(locale)} />
      <div className="mt-16">
        <PromiseSection
          locale={locale}
          zone={zone}
          example={example && { trace: example.trace, caption: await captionOf(example, locale) }}
        />
      </div>
    </PageFrame>
  );
}

async function captionOf({ tier, severity, target, trace, dueAt }: WorkedExample, locale: Locale) {
  const t = await getTranslations("home.promise");
  const severities = await getTranslations("sla.severity");
  const { tiers, zone } = vendor();
  return t("exampleCaption", {
    tier: tiers.find(({ key }) => key === tier)?.name[locale] ?? tier,
    severity: `${severity} ${severities(severity)}`,
    days: target.amount,
    start: formatNear(trace.startedAt, { locale, zone }),
    due: formatNear(dueAt, { locale, zone }),
  });
}
