import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/opt/google/chrome/chrome',
];

const found = [process.env['CHROMIUM'] ?? '', ...PLACES].find((path) => path !== '' && existsSync(path));

/** Whether this machine has a browser to look at the console with. */
export const hasBrowser = found !== undefined;

if (!hasBrowser) {
  process.stderr.write(
    'notice: there is no Chromium here (CHROMIUM names one), the tests of the console are skipped\n',
  );
}

export function launchBrowser(): Promise<Browser> {
  // Inside a container Chromium cannot have a sandbox of its own; it sees nothing but our own pages.
  return chromium.launch({ executablePath: found ?? '', args: ['--no-sandbox'] });
}
