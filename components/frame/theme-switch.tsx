"use client";
import { Monitor, Moon, Sun } from "lucide-react";
import { useTranslations } from "next-intl";
import { useTheme } from "next-themes";
import { useSyncExternalStore } from "react";

const THEMES = [
  { key: "system", Icon: Monitor },
  { key: "light", Icon: Sun },
  { key: "dark", Icon: Moon },
] as const;

const never = () => () => undefined;

/** System, light or dark: three radios drawn as marks. None is marked until the browser knows the choice. */
export function ThemeSwitch() {
  const t = useTranslations("common.theme");
  const { theme, setTheme } = useTheme();
  const isInBrowser = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  return (
    <fieldset className="flex">
      <legend className="visually-hidden">{t("label")}</legend>
      {THEMES.map(({ key, Icon }) => (
        <label
          key={key}
          title={t(key)}
          className="relative grid size-7 place-items-center text-muted hover:text-ink has-checked:text-ink has-checked:shadow-[inset_0_-2px_0_var(--color-ink)] has-focus-visible:outline-2 has-focus-visible:outline-focus"
        >
          <input
            type="radio"
            name="theme"
            value={key}
            aria-label={t(key)}
            checked={isInBrowser && theme === key}
            onChange={() => setTheme(key)}
            className="absolute inset-0 cursor-pointer appearance-none outline-none"
          />
          <Icon aria-hidden className="size-4" />
        </label>
      ))}
    </fieldset>
  );
}
