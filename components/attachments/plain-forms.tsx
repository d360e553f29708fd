"use client";
import { useLocale, useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { EXTENSIONS } from "@/lib/attachments/limits";
import type { AttachmentDto, Place } from "@/lib/attachments/schema";
import { fileHref } from "./live";
import { placeQuery } from "./send-file";

/** What can be done before scripts run: a form of its own, a way to the page that has one, or nothing. */
export type WithoutScripts = "form" | { readonly href: string } | null;

export const ACCEPT = EXTENSIONS.map((extension) => `.${extension}`).join(",");

/** Uploads without scripts: the browser sends the form, the portal leads back here. */
export function PlainUpload({ place, way }: { place: Place; way: WithoutScripts }) {
  const t = useTranslations("evidence");
  const locale = useLocale();
  if (way === null) return null;
  if (way !== "form") {
    return (
      <a href={`/${locale}${way.href}`} className="underline underline-offset-4">
        {t("reply.withoutScripts")}
      </a>
    );
  }
  return (
    <form
      action={`/api/v1/attachments?${placeQuery(place)}&locale=${locale}`}
      method="post"
      encType="multipart/form-data"
      className="border border-dashed border-control p-4"
    >
      <label className="block font-semibold">
        {t("chooseFirst")}
        <input type="file" name="file" multiple accept={ACCEPT} className="mt-2 block w-full text-sm" />
      </label>
      <Button type="submit" className="mt-3">
        {t("send")}
      </Button>
    </form>
  );
}

/** Takes one stored file back without scripts. */
export function PlainRemoval({ place, file: { id, name } }: { place: Place; file: AttachmentDto }) {
  const t = useTranslations("evidence");
  const locale = useLocale();
  return (
    <form action={`${fileHref(id)}?${placeQuery(place)}&locale=${locale}`} method="post">
      <Button type="submit" size="sm" variant="quiet">
        <span aria-hidden>{t("remove")}</span>
        <VisuallyHidden>{t("removeNamed", { name })}</VisuallyHidden>
      </Button>
    </form>
  );
}
