import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Panel } from "@/components/ui/panel";
import type { WatchersDto } from "@/lib/watchers/schema";

interface TicketWatchersProps {
  watchers: WatchersDto;
  /** posts `watch` as yes or no; bound to the ticket by the page */
  action: (form: FormData) => Promise<void>;
}

/** Who hears of this ticket besides the one who filed it, and whether the reader does. Works without scripts. */
export function TicketWatchers({ watchers, action }: TicketWatchersProps) {
  const t = useTranslations("tickets.watchers");
  const { names, isWatching, isRequester } = watchers;
  return (
    <Panel title={t("title")}>
      {names.length ? (
        <ul className="mb-3 space-y-1">
          {names.map((name, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two people may have one name, and the list keeps its order
            <li key={place} className="wrap-anywhere">
              {name}
            </li>
          ))}
        </ul>
      ) : (
        <p className="mb-3 text-muted">{t("nobody")}</p>
      )}
      {isRequester ? (
        <p className="text-sm text-muted">{t("requester")}</p>
      ) : (
        <form action={action} data-print="hide">
          <input type="hidden" name="watch" value={isWatching ? "no" : "yes"} />
          <Button type="submit">{t(isWatching ? "leave" : "follow")}</Button>
          <p className="mt-2 text-sm text-muted">{t(isWatching ? "following" : "effect")}</p>
        </form>
      )}
    </Panel>
  );
}
