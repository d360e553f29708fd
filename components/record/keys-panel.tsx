import { useTranslations } from "next-intl";
import { buttonStyle } from "@/components/ui/button-style";
import { Panel } from "@/components/ui/panel";

interface KeysPanelProps {
  keys: readonly { readonly id: string; readonly fingerprint: string; readonly createdAt: string }[];
}

/** Fingerprints of the keys that reports are signed with, for whoever checks one (N6). */
export function KeysPanel({ keys }: KeysPanelProps) {
  const t = useTranslations("record.keys");
  return (
    <Panel title={t("title")} id="keys" className="mt-12">
      <p className="max-w-text">{t("lead")}</p>
      {keys.length ? (
        <ul className="mt-3 space-y-3">
          {keys.map(({ id, fingerprint, createdAt }) => (
            <li key={id}>
              <code className="block whitespace-normal wrap-anywhere">{fingerprint}</code>
              <p className="text-sm text-muted">{t("since", { date: createdAt.slice(0, 10) })}</p>
            </li>
          ))}
        </ul>
      ) : (
        <p className="mt-3 text-muted">{t("none")}</p>
      )}
      <p data-print="hide" className="mt-4">
        <a href="/verifier.html" download="backstop-verifier.html" className={buttonStyle({})}>
          {t("tool")}
        </a>
      </p>
    </Panel>
  );
}
