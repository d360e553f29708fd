import { useTranslations } from "next-intl";
import { type RefObject, useId } from "react";
import { Button } from "@/components/ui/button";

const KEYS = ["j", "k", "o", "r", "a", "?"] as const;
const NAMES = { j: "next", k: "previous", o: "open", r: "reply", a: "take", "?": "help" } as const;

/** All keys of the queue, in the browser's own dialog: Escape closes it and the focus goes back where it was. */
export function KeysHelp({ dialog }: { dialog: RefObject<HTMLDialogElement | null> }) {
  const t = useTranslations("desk.keysHelp");
  const title = useId();
  return (
    <dialog
      ref={dialog}
      aria-labelledby={title}
      className="m-auto max-w-md border-2 border-ink bg-page p-6 text-ink backdrop:bg-black/50"
    >
      <h2 id={title} className="mb-4 text-xl font-semibold">
        {t("title")}
      </h2>
      <dl className="mb-5 grid grid-cols-[auto_minmax(0,1fr)] gap-x-5 gap-y-2">
        {KEYS.map((key) => (
          <div key={key} className="contents">
            <dt>
              <kbd className="rounded-sm border border-control px-2 py-0.5 font-mono">{key}</kbd>
            </dt>
            <dd>{t(NAMES[key])}</dd>
          </div>
        ))}
      </dl>
      <form method="dialog">
        <Button type="submit">{t("close")}</Button>
      </form>
    </dialog>
  );
}
