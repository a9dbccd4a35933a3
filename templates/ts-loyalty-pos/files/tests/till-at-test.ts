import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import type { TillConfig } from '../src/config.ts';
import { type OpenTill, openTill } from '../src/open-till.ts';
import { FakeCentre } from './fake-centre.ts';

export interface TestTill extends OpenTill {
  readonly centre: FakeCentre;
  /** Ends the till as a power cut would and starts it again over the same files. */
  restart(): Promise<OpenTill>;
}

/** A till and its fake centre, taken away when the test ends. */
export async function tillAtTest(test: Pick<TestContext, 'after'>): Promise<TestTill> {
  const centre = new FakeCentre();
  await centre.start();
  const dataDir = mkdtempSync(join(tmpdir(), 'till-'));
  const config: TillConfig = {
    baseUrl: centre.url,
    clientId: 'cli_test',
    clientSecret: 'not-a-secret',
    storeId: 'msk-01',
    posId: 'pos-1',
    timezone: 'Europe/Moscow',
    receiptWidth: 32,
    fiscalStorage: '9999078902005430',
    dataDir,
  };
  const open: OpenTill[] = [];
  const start = (): OpenTill => {
    const till = openTill(config, { log: () => undefined });
    open.push(till);
    return till;
  };
  test.after(async () => {
    for (const till of open) await till.close();
    await centre.stop().catch(() => undefined);
    rmSync(dataDir, { recursive: true, force: true });
  });
  return { ...start(), centre, restart: async () => start() };
}

/** Two goods, one of them by weight. */
export const basket = [
  { lineId: '1', sku: '4600000000017', name: 'Сыр «Российский»', qty: '0.456', unit: 'kg', priceKop: 89_900 },
  { lineId: '2', sku: '4600000000024', name: 'Хлеб', qty: '2', unit: 'pcs', priceKop: 4_550 },
];
export const card = '2200000000000017';
