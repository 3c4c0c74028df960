import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

/** Where Debian puts it; the one that only runs without window takes less of the machine. */
const PLACES = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'] as const;

/** The Chromium to test with: `SAMSVAR_CHROMIUM`, or Debian's. */
export const chromiumPath =
  process.env.SAMSVAR_CHROMIUM ?? PLACES.find((path) => existsSync(path)) ?? PLACES[1];

/** Whether this machine has a browser. */
export const hasChromium = existsSync(chromiumPath);

/** Starts the browser without window, sandbox and background traffic. The caller closes it. */
export function startBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: chromiumPath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
  });
}
