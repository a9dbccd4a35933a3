import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';

/** The screens and the first row of those that have details, so that both are looked at. */
export const SCREENS = [
  'home',
  'onboarding',
  'customers',
  'orders',
  'stock',
  'documents',
  'settlements',
  'reports',
  'journal',
  'deliveries',
  'control',
] as const;

export interface Look {
  readonly locale: 'ru-RU' | 'en-GB';
  readonly colorScheme: 'light' | 'dark';
  readonly width?: number;
}

/** A tab with the console in it; `complaints` gathers what its console and its errors say. */
export async function openConsole(browser: Browser, consoleUrl: string, look: Look) {
  const { locale, colorScheme, width = 1360 } = look;
  const context = await browser.newContext({ locale, colorScheme, viewport: { width, height: 860 } });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(consoleUrl);
  await settled(page);
  const go = async (address: string) => {
    await page.evaluate(`location.hash = ${JSON.stringify(`#/${address}`)}`);
    await settled(page);
  };
  return { page, complaints, go, close: () => context.close() };
}

/** Waits until the screen has everything it asked for. */
export async function settled(page: Page): Promise<void> {
  await page.locator('main:has(h1):not(:has([aria-busy]))').waitFor();
}

/** Opens the details of the first row, where there are rows that lead to some. */
export async function openFirst(page: Page): Promise<boolean> {
  const link = page.locator('main .list tbody tr[data-key] td:first-child a').first();
  if ((await link.count()) === 0) return false;
  await link.click();
  await page.locator('.detail').waitFor();
  await settled(page);
  return true;
}

/** What axe finds wrong, each rule with where it was broken. Evaluated past the page's policy, which stays in force. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const found = await page.evaluate<readonly Broken[]>(
    'axe.run(document, { resultTypes: ["violations"] }).then(({ violations }) => violations)',
  );
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}

interface Broken {
  readonly id: string;
  readonly nodes: readonly { readonly target: readonly string[] }[];
}
