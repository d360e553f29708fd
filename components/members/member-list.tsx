"use client";
import { useLocale, useTranslations } from "next-intl";
import { useActionState } from "react";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import { formatDate } from "@/lib/i18n/format";
import type { MemberDto } from "@/lib/members/schema";
import { FRESH_MEMBER, type MemberAction } from "./member-state";

interface MemberListProps {
  members: readonly MemberDto[];
  zone: string;
  /** null: the reader may only look */
  manage: { readonly change: MemberAction; readonly remove: MemberAction } | null;
}

/** Who belongs to the account, with what an owner may do. */
export function MemberList({ members, zone, manage }: MemberListProps) {
  const t = useTranslations("members");
  const roles = useTranslations("common.account.roles");
  const locale = useLocale();
  return (
    <ul className="divide-y divide-line border-y border-line">
      {members.map((member) => (
        <li key={member.userId} className="py-4">
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <span className="font-semibold wrap-anywhere">{member.name}</span>
            <Badge>{roles(member.role)}</Badge>
            {member.isReader ? <span className="text-sm text-muted">{t("you")}</span> : null}
          </p>
          {member.email ? <p className="text-sm wrap-anywhere">{member.email}</p> : null}
          <p className="text-sm text-muted">{t("since", { date: formatDate(member.since, { locale, zone }) })}</p>
          {manage ? <Manage member={member} {...manage} /> : null}
        </li>
      ))}
    </ul>
  );
}

function Manage({ member, change, remove }: { member: MemberDto; change: MemberAction; remove: MemberAction }) {
  const t = useTranslations("members");
  const roles = useTranslations("common.account.roles");
  const [changed, postChange] = useActionState(change, FRESH_MEMBER);
  const [removed, postRemove] = useActionState(remove, FRESH_MEMBER);
  const { userId, name, role } = member;
  const code = changed.code ?? removed.code;
  return (
    <div className="mt-2">
      <div role="status" className="empty:hidden">
        {code ? (
          <Notice tone="danger" title={t(code === "member.last_owner" ? "errors.lastOwner" : "errors.forbidden")} />
        ) : null}
        {changed.done && !code ? <Notice tone="success" title={t("changed")} /> : null}
      </div>
      <Disclosure summary={t("manage", { name })}>
        <div className="flex flex-wrap items-end gap-x-8 gap-y-4">
          <form action={postChange} className="flex flex-wrap items-end gap-3">
            <input type="hidden" name="userId" value={userId} />
            <Field name="role" id={`role-${userId}`} label={t("role")}>
              {(wiring) => (
                <Select
                  {...wiring}
                  key={role}
                  options={(["owner", "member", "viewer"] as const).map((value) => ({ value, label: roles(value) }))}
                  defaultValue={role}
                />
              )}
            </Field>
            <Button type="submit">{t("change")}</Button>
          </form>
          <form action={postRemove}>
            <input type="hidden" name="userId" value={userId} />
            <p className="mb-2 max-w-text text-sm text-muted">{t("removeLead")}</p>
            <Button type="submit" variant="danger">
              {t("remove", { name })}
            </Button>
          </form>
        </div>
      </Disclosure>
    </div>
  );
}
