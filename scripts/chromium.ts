/** The Chromium of the browser tests: `PW_CHROMIUM`, the system's, or Playwright's own; on Debian as root it is installed. */
import fs from "node:fs";
import { chromium } from "@playwright/test";
import { installPackages, mayInstall } from "./debian";

const SYSTEM = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];
/** The pages are set in the system's Chinese font, so one has to be there. */
const FONT_FOLDER = "/usr/share/fonts/opentype/noto";
const FONTS = "fonts-noto-cjk";

/** Path of the program; ends the process with one line of advice when there is none. */
export function findOrInstallChromium(): string {
  const wanted = process.env.PW_CHROMIUM;
  if (wanted && !fs.existsSync(wanted)) giveUp(`PW_CHROMIUM names ${wanted}, which does not exist.`);
  const missing = [...(wanted || installed() ? [] : ["chromium"]), ...(fs.existsSync(FONT_FOLDER) ? [] : [FONTS])];
  if (mayInstall() && missing.length > 0) installPackages(missing);
  const found = wanted ?? installed();
  return found ?? giveUp("No Chromium found. Install Chrome or Chromium, or run: npx playwright install chromium");
}

function installed(): string | undefined {
  return [...SYSTEM, chromium.executablePath()].find((file) => fs.existsSync(file));
}

function giveUp(advice: string): never {
  console.error(advice);
  process.exit(1);
}
