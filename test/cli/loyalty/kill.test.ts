import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { createProject, startProjectSandbox } from '../ecosystem/project.ts';
import { ledgerSales, pointsOnAccounts, salesCsv } from './receipt-files.ts';

const main = join(import.meta.dirname, '../../../src/cli/main.ts');

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
}

/** The real program in a process of its own, killed with SIGKILL as soon as `killWhen` says yes. */
async function submit(folder: string, killWhen?: () => Promise<boolean>): Promise<Ended> {
  const argv = ['--conditions=styk-source', main, 'loyalty', 'submit', 'sales.csv', '--concurrency', '8', '--json'];
  const child = spawn(process.execPath, argv, { cwd: folder, env: { ...process.env, HOME: folder, STYK_LANG: 'en' } });
  let stdout = '';
  child.stdout.on('data', (chunk) => {
    stdout += String(chunk);
  });
  const ended = new Promise<Ended>((resolve) => child.on('close', (code) => resolve({ code, stdout })));
  while (killWhen !== undefined && child.exitCode === null) {
    if (await killWhen()) child.kill('SIGKILL');
    await Promise.race([ended, delay(5)]);
    if (child.signalCode !== null) break;
  }
  return ended;
}

it('applies every receipt once although it is killed again and again', { timeout: 120_000 }, async () => {
  const project = createProject();
  const { api } = await startProjectSandbox(project);
  project.write('sales.csv', salesCsv(1500));
  const isApplied = async (receiptKey: string) =>
    (await api.loyalty.listSales({ storeId: 'msk-01', receiptKey })).items.length > 0;
  // The first kill falls into starting or reading, the others into sending.
  expect((await submit(project.folder, async () => existsSync(project.path('.styk/outbox.db')))).code).toBeNull();
  for (const receipt of [1, 250, 500, 900, 1300]) {
    expect((await submit(project.folder, () => isApplied(`r-${receipt}`))).code).toBeNull();
  }
  const ended = await submit(project.folder);
  expect(ended.code).toBe(0);
  const report = JSON.parse(ended.stdout) as Record<string, number>;
  expect(report).toMatchObject({ total: 1500, rejected: 0, pending: 0 });
  expect((report['applied'] ?? 0) + (report['duplicate'] ?? 0)).toBe(1500);
  const sales = await ledgerSales(api);
  expect(sales.size).toBe(1500);
  let accrued = 0;
  for (const same of sales.values()) {
    expect(same).toHaveLength(1);
    accrued += same[0]?.accrued ?? 0;
  }
  expect(await pointsOnAccounts(api)).toBe(accrued);
  expect((await api.sandbox.checkInvariants()).ok).toBe(true);
});

it('refuses a second process on the same outbox', async () => {
  const project = createProject();
  await startProjectSandbox(project);
  project.write('sales.csv', salesCsv(3000));
  const runs = await Promise.all([submit(project.folder), submit(project.folder)]);
  const codes = runs.map(({ code }) => code).toSorted();
  expect(codes).toEqual([0, 3]);
  const refused = runs.find(({ code }) => code === 3);
  expect(JSON.parse(refused?.stdout ?? '')).toMatchObject({ error: { code: 'outbox-in-use' } });
});
