import { readFileSync } from 'node:fs';
import { Styk } from '@styk/sdk';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Sandbox, startSandbox } from '../../../src/sandbox/server.ts';
import { hasBrowser, launchBrowser } from './browser.ts';
import { fillSandbox, type Receiver, START } from './console-data.ts';
import { type Look, openConsole, openFirst, SCREENS, settled, violations } from './console-page.ts';

const LOOKS: readonly (Look & { readonly name: string; readonly examined: boolean })[] = [
  { name: 'Russian, light', locale: 'ru-RU', colorScheme: 'light', examined: true },
  { name: 'English, dark', locale: 'en-GB', colorScheme: 'dark', examined: true },
  { name: 'Russian, dark', locale: 'ru-RU', colorScheme: 'dark', examined: false },
  { name: 'English, light', locale: 'en-GB', colorScheme: 'light', examined: false },
];

const english: Look = { locale: 'en-GB', colorScheme: 'light' };

describe.skipIf(!hasBrowser)('the console in a browser', () => {
  let sandbox: Sandbox;
  let browser: Browser;
  let receiver: Receiver;

  beforeAll(async () => {
    sandbox = await startSandbox({ port: 0, clock: START, limitMultiplier: 1000, language: 'ru' });
    [receiver, browser] = await Promise.all([fillSandbox(sandbox), launchBrowser()]);
  });

  afterAll(async () => {
    await browser?.close();
    receiver?.close();
    await sandbox?.close();
    expect(sandbox?.defects()).toEqual([]);
  });

  const open = (look: Look) => openConsole(browser, sandbox.consoleUrl, look);

  test.each(LOOKS)('every screen opens without complaints, and axe finds nothing wrong: $name', async (look) => {
    const { page, complaints, go, close } = await open(look);
    const broken: string[] = [];
    const examine = async (place: string) => {
      if (look.examined) broken.push(...(await violations(page)).map((found) => `${place}: ${found}`));
    };
    for (const screen of SCREENS) {
      await go(screen);
      await examine(screen);
      if (await openFirst(page)) await examine(`${screen}, details`);
      expect(await page.locator('.failure').allTextContents()).toEqual([]);
    }
    expect(await page.evaluate('"broken" in globalThis')).toBe(false);
    expect([complaints, broken]).toEqual([[], []]);
    await close();
  });

  test('nothing hangs over the edge of a phone', async () => {
    const { page, go, close } = await open({ ...english, width: 360 });
    const over: string[] = [];
    const measure = async (place: string) => {
      const most = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
      if (most > 0) over.push(`${place}: ${most}`);
    };
    for (const screen of SCREENS) {
      await go(screen);
      await measure(screen);
      if (await openFirst(page)) await measure(`${screen}, details`);
    }
    expect(over).toEqual([]);
    await close();
  });

  test('it is gone through with the keys alone, and the focus is seen', async () => {
    const { page, close } = await open(english);
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Skip to content');
    await page.keyboard.press('g');
    await page.keyboard.press('c');
    await page.locator('h1', { hasText: 'Customers' }).waitFor();
    await settled(page);
    await page.keyboard.press('j');
    await page.keyboard.press('ArrowDown');
    expect(await page.evaluate('document.activeElement.closest("tr").rowIndex')).toBe(2);
    expect(await page.evaluate('getComputedStyle(document.activeElement).outlineStyle')).toBe('solid');
    await page.keyboard.press('Enter');
    await page.locator('.detail .detail-name').waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('.detail').count()).toBe(0);
    await page.keyboard.press('/');
    expect(await page.evaluate('document.activeElement.type')).toBe('search');
    await page.keyboard.press('Escape');
    await page.keyboard.press('?');
    await page.locator('dialog.help').waitFor();
    await page.getByLabel('Single-letter keys work').uncheck();
    await page.keyboard.press('Escape');
    await page.keyboard.press('l');
    expect(await page.evaluate('document.documentElement.lang')).toBe('en');
    await close();
  });

  test('the journal shows an exchange by itself, and how to repeat it', async () => {
    const { page, go, close } = await open(english);
    await go('journal');
    await fetch(`${sandbox.url}/orders/v1/seen-live`);
    const row = page.locator('tr', { hasText: '/orders/v1/seen-live' });
    await row.waitFor();
    await row.locator('a').click();
    const curl = page.getByRole('region', { name: 'curl command' });
    expect(await curl.textContent()).toBe(`curl -X GET '${sandbox.url}/orders/v1/seen-live'`);
    expect(await page.locator('.detail .chip').first().textContent()).toContain('no such path');
    await close();
  });

  test('a document is shown as it is printed, page by page and large, and its PDF is saved', async () => {
    const { page, complaints, go, close } = await open({ ...english, width: 390 });
    await go('documents');
    await openFirst(page);
    const form = page.locator('.printed-form');
    await form.locator('svg text', { hasText: 'Всего к оплате (9)' }).waitFor();
    await form.getByRole('button', { name: 'Next' }).focus();
    await page.keyboard.press('Enter');
    await form.getByText('Page 2 of 2').waitFor();
    await form.locator('svg text', { hasText: 'ДОКУМЕНТ ПОДПИСАН' }).first().waitFor();
    await form.getByRole('button', { name: 'Enlarge' }).click();
    await page.locator('dialog svg text', { hasText: 'ДОКУМЕНТ ПОДПИСАН' }).first().waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      form.getByRole('button', { name: 'Download PDF' }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/\.pdf$/);
    expect(
      readFileSync(await file.path())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    expect(complaints).toEqual([]);
    await close();
  });

  test('a delivery that failed is retried, and arrives', async () => {
    const { page, go, close } = await open(english);
    await go('deliveries');
    await openFirst(page);
    receiver.recover();
    await page.getByRole('button', { name: 'Turn on' }).click();
    await page.locator('.deliveries .retry').first().click();
    await expect.poll(() => page.locator('.deliveries .chip.good').count()).toBeGreaterThan(0);
    await close();
  });

  test('the clock is frozen and moved by a day', async () => {
    const { page, go, close } = await open(english);
    const styk = new Styk({ baseUrl: sandbox.url, auth: sandbox.credentials, throttle: false });
    await go('control');
    await page.getByRole('button', { name: 'Freeze the clock' }).click();
    await page.getByRole('button', { name: 'Let it run' }).waitFor();
    const before = await styk.sandbox.getClock();
    await page.getByRole('button', { name: '+1 day' }).click();
    await page.locator('.toast', { hasText: 'Sandbox time' }).nth(1).waitFor();
    await page.getByRole('button', { name: 'Let it run' }).click();
    await page.getByRole('button', { name: 'Freeze the clock' }).waitFor();
    // The token of the test has lived until now by the sandbox's clock, the console's goes on.
    const shown = await page.locator('#sandbox-time').textContent();
    const expected = new Date(Date.parse(before.now) + 86_400_000);
    expect(before.frozen).toBe(true);
    expect(shown).toContain(expected.toLocaleDateString('en-GB', { timeZone: 'Europe/Moscow', dateStyle: 'long' }));
    await styk.close();
    await close();
  });

  test('the invariants hold on all that was done', async () => {
    const { page, close } = await open(english);
    await page.getByRole('button', { name: 'Check' }).click();
    await page.locator('.chip', { hasText: 'All hold' }).waitFor();
    await close();
  });
});
