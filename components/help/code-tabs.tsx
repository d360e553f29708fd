"use client";
import { type ReactNode, useId, useState } from "react";
import { CopyButton } from "./copy-button";
import { PLATFORM_KEY, useRemembered } from "./remembered";
import { TabRow } from "./tab-row";

interface CodeTabsProps {
  /** One per listing; a single listing gets a caption instead of tabs. */
  titles: readonly string[];
  label: string;
  copyLabels: { readonly copy: string; readonly copied: string; readonly failed: string };
  /** The listings, rendered on the server, in the order of the titles. */
  children: readonly ReactNode[];
}

/**
 * The same thing in several languages: tabs by the APG, one choice for all groups and all pages (U-19).
 * Without JavaScript, and on paper, every listing is shown under its title; the style sheet alone decides that, so
 * nothing moves when the script arrives.
 */
export function CodeTabs({ titles, label, copyLabels, children }: CodeTabsProps) {
  const id = useId();
  const [remembered, remember] = useRemembered(PLATFORM_KEY);
  const [here, setHere] = useState<string>();
  const wanted = [remembered, here].find((title) => title && titles.includes(title));
  const open = Math.max(0, titles.indexOf(wanted ?? ""));
  const choose = (at: number) => {
    const title = titles[at] ?? "";
    setHere(title);
    remember(title);
  };
  const hasTabs = titles.length > 1;
  return (
    <figure className="my-5 border border-line bg-sunken">
      <div className="flex items-end justify-between border-b border-line ps-4 pe-2 noscript:hidden print:hidden">
        {hasTabs ? (
          <TabRow id={id} label={label} titles={titles} open={open} onChoose={choose} />
        ) : (
          <span className="self-center text-sm text-muted">{titles[0]}</span>
        )}
        <CopyButton labels={copyLabels} />
      </div>
      {titles.map((title, at) => (
        <div
          key={title}
          id={`${id}-panel-${at}`}
          {...(hasTabs ? { role: "tabpanel", "aria-labelledby": `${id}-tab-${at}` } : {})}
          data-shown={at === open ? "" : undefined}
          className={at === open ? undefined : "hidden noscript:block print:block"}
        >
          <p className="hidden px-4 pt-3 text-sm font-medium noscript:block print:block">{title}</p>
          {children[at]}
        </div>
      ))}
    </figure>
  );
}
