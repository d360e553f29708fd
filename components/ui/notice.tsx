import clsx from "clsx";
import { CircleAlert, CircleCheck, Info, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";

export type NoticeTone = "info" | "success" | "warning" | "danger";

const TONES = {
  info: { Icon: Info, edge: "border-ink", mark: "text-ink" },
  success: { Icon: CircleCheck, edge: "border-met", mark: "text-met" },
  warning: { Icon: TriangleAlert, edge: "border-due-soon", mark: "text-due-soon" },
  danger: { Icon: CircleAlert, edge: "border-breached", mark: "text-breached" },
} as const;

interface NoticeProps {
  tone?: NoticeTone;
  title?: ReactNode;
  children?: ReactNode;
  /** "status" is announced politely when it appears, "alert" at once; leave out for what was there from the start. */
  role?: "status" | "alert";
  className?: string;
}

/** A remark set apart: `tone` info (default) | success | warning | danger, `title`, body as children. Icon and words. */
export function Notice({ tone = "info", title, children, role, className }: NoticeProps) {
  const { Icon, edge, mark } = TONES[tone];
  return (
    <div role={role} className={clsx("flex gap-3 border-s-[3px] bg-sunken px-4 py-3", edge, className)}>
      <Icon aria-hidden className={clsx("mt-[0.25em] size-5 shrink-0", mark)} />
      <div className="min-w-0 flex-1">
        {title ? <p className="font-semibold">{title}</p> : null}
        {children ? <div className={clsx("text-ink", title && "mt-0.5")}>{children}</div> : null}
      </div>
    </div>
  );
}
