import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

/** The Chromium to test with: `SAMSVAR_CHROMIUM`, or where Debian puts it. */
export const chromiumPath = process.env.SAMSVAR_CHROMIUM ?? '/usr/bin/chromium';

/** Whether this machine has a browser. */
export const hasChromium = existsSync(chromiumPath);

/** Starts the browser without window, sandbox and background traffic. The caller closes it. */
export function startBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: chromiumPath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
  });
}
