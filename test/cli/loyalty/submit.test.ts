import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import type { Clock } from '@styk/sdk';
import { describe, expect, it } from 'vitest';
import { createProject, startProjectSandbox } from '../ecosystem/project.ts';
import { card, csv, ledgerSales, pointsOnAccounts, refundRow, saleRow, salesCsv, soldAt } from './receipt-files.ts';

const totals = {
  total: 0,
  applied: 0,
  duplicate: 0,
  rejected: 0,
  pending: 0,
  retried: 0,
  durationMs: expect.any(Number),
};

describe('styk loyalty submit', () => {
  it('applies every receipt of a file once and prints exactly the promised keys', async () => {
    const project = createProject();
    const { api } = await startProjectSandbox(project);
    project.write('sales.csv', salesCsv(150));
    const run = await project.styk(['loyalty', 'submit', 'sales.csv', '--json']);
    expect(run.stderr).toBe('');
    expect(run.json()).toEqual({ ...totals, total: 150, applied: 150 });
    expect(run.code).toBe(0);
    const sales = await ledgerSales(api);
    expect(sales.size).toBe(150);
    expect([...sales.values()].every((same) => same.length === 1)).toBe(true);
  });

  it('applies nothing when the file is submitted again, with the same outbox or with a fresh one', async () => {
    const project = createProject();
    const { api } = await startProjectSandbox(project);
    project.write('sales.csv', salesCsv(40));
    await project.styk(['loyalty', 'submit', 'sales.csv']);
    const points = await pointsOnAccounts(api);
    const same = await project.styk(['loyalty', 'submit', 'sales.csv', '--json']);
    expect(same.json()).toEqual({ ...totals, total: 40, duplicate: 40 });
    const fresh = await project.styk(['loyalty', 'submit', 'sales.csv', '--outbox', 'fresh/o.db', '--json']);
    expect(fresh.json()).toEqual({ ...totals, total: 40, duplicate: 40 });
    expect(await pointsOnAccounts(api)).toBe(points);
    expect(points).toBeGreaterThan(0);
  });

  it('says of each rejected receipt where and why, and submits the others', async () => {
    const project = createProject();
    await startProjectSandbox(project);
    const wrong = saleRow(2).replace(',100.00,card', ',100.01,card');
    const stranger = saleRow(3).replace(/,22\d+,/, ',2299999999999999,');
    project.write('sales.csv', csv(saleRow(1), wrong, stranger, saleRow(4)));
    const run = await project.styk(['loyalty', 'submit', 'sales.csv', '--results', 'verdicts.ndjson']);
    expect(run.code).toBe(1);
    expect(run.stdout).toMatch(/line 3: amount 100\.01 .+ 100\.00 = 1 × 100\.00 − 0\.00/);
    expect(run.stdout).toMatch(/line 4: .+\[member-not-found\]/);
    const verdicts = readFileSync(project.path('verdicts.ndjson'), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(verdicts.map(({ line, verdict, code }) => ({ line, verdict, code }))).toEqual([
      { line: 2, verdict: 'applied', code: undefined },
      { line: 3, verdict: 'rejected', code: 'receipts-amount-mismatch' },
      { line: 4, verdict: 'rejected', code: 'member-not-found' },
      { line: 5, verdict: 'applied', code: undefined },
    ]);
    expect(verdicts[0]).toMatchObject({ key: 'msk-01/r-1', saleId: expect.stringMatching(/^sal_/) });
    const russian = await project.styk(['loyalty', 'submit', 'sales.csv', '--lang', 'ru']);
    expect(russian.stdout).toMatch(/строка 3: amount 100\.01 .+ 100\.00 = 1 × 100\.00/);
  });

  it('tries refused receipts again when the file is submitted again', async () => {
    const project = createProject();
    const { api } = await startProjectSandbox(project);
    project.write('sales.csv', csv(saleRow(1).replace('msk-01', 'new-01')));
    const first = await project.styk(['loyalty', 'submit', 'sales.csv', '--json']);
    expect(first.json()).toEqual({ ...totals, total: 1, rejected: 1 });
    const store = { storeId: 'new-01', name: 'New', timezone: 'Europe/Moscow', posIds: ['pos-1'] };
    await api.partners.createStore('prt_sandbox', store);
    const second = await project.styk(['loyalty', 'submit', 'sales.csv', '--json']);
    expect(second.json()).toEqual({ ...totals, total: 1, applied: 1 });
    expect(second.code).toBe(0);
  });

  it('sends a refund after its sale, and reports one whose sale is missing as pending', async () => {
    const project = createProject();
    await startProjectSandbox(project);
    project.write(
      'sales.csv',
      csv(...Array.from({ length: 30 }, (_, i) => [saleRow(i + 1), refundRow(i + 1)]).flat(), refundRow(99)),
    );
    const run = await project.styk(['loyalty', 'submit', 'sales.csv', '--json', '--concurrency', '16']);
    expect(run.json()).toEqual({ ...totals, total: 61, applied: 60, pending: 1 });
    expect(run.code).toBe(0);
  });

  it('settles a refund that came before its sale, and rejects one that does not fit it', async () => {
    const project = createProject();
    const { api } = await startProjectSandbox(project);
    const tooMuch = refundRow(2).replace(',,,1,,,,,', ',,,5,,,,,');
    expect(tooMuch).not.toBe(refundRow(2));
    project.write('sales.csv', csv(refundRow(1), tooMuch, saleRow(1), saleRow(2)));
    const run = await project.styk([
      'loyalty',
      'submit',
      'sales.csv',
      '--results',
      'v',
      '--json',
      '--concurrency',
      '1',
    ]);
    expect(run.json()).toMatchObject({ total: 4, applied: 3, rejected: 1, pending: 0 });
    const verdicts = readFileSync(project.path('v'), 'utf8').trim().split('\n');
    expect(verdicts.map((line) => JSON.parse(line))).toMatchObject([
      { verdict: 'applied', saleId: expect.stringMatching(/^sal_/) },
      { verdict: 'rejected', code: 'outbox-refund-refused' },
      { verdict: 'applied' },
      { verdict: 'applied' },
    ]);
    expect((await api.loyalty.listRefunds({ state: 'pending_sale' })).items).toEqual([]);
  });

  it('settles a refund whose sale came with another file when its own is submitted again', async () => {
    const project = createProject();
    await startProjectSandbox(project);
    project.write('refunds.csv', csv(refundRow(1)));
    project.write('sales.csv', csv(saleRow(1)));
    const first = await project.styk(['loyalty', 'submit', 'refunds.csv', '--json']);
    expect(first.json()).toMatchObject({ total: 1, applied: 0, pending: 1 });
    await project.styk(['loyalty', 'submit', 'sales.csv']);
    const second = await project.styk(['loyalty', 'submit', 'refunds.csv', '--json']);
    expect(second.json()).toMatchObject({ total: 1, applied: 1, pending: 0 });
  });

  it('takes NDJSON with requests of the contract', async () => {
    const project = createProject();
    const { api } = await startProjectSandbox(project);
    const line = { lineId: '1', sku: 'tea', qty: '1', unit: 'pcs', priceKop: 10_000, payKop: 10_000 };
    const sale = {
      kind: 'sale',
      identifier: { kind: 'card', value: card(1) },
      receiptKey: 'n-1',
      storeId: 'msk-01',
      posId: 'pos-1',
      occurredAt: soldAt,
      lines: [line],
      totals: { linesKop: 10_000, pointsDiscountKop: 0, payableKop: 10_000 },
      tenders: [{ kind: 'cash', amountKop: 10_000 }],
    };
    const rows = [sale, { ...sale, receiptKey: 'n-2', lines: [{ ...line, payKop: 'many' }] }];
    project.write('sales.ndjson', rows.map((row) => JSON.stringify(row)).join('\n'));
    const run = await project.styk(['loyalty', 'submit', 'sales.ndjson', '--results', 'v', '--json']);
    expect(run.json()).toEqual({ ...totals, total: 2, applied: 1, rejected: 1, results: project.path('v') });
    const [, verdict] = readFileSync(project.path('v'), 'utf8').trim().split('\n');
    expect(JSON.parse(verdict ?? '')).toMatchObject({ line: 2, path: '/lines/0/payKop' });
    expect([...(await ledgerSales(api)).keys()]).toEqual(['n-1']);
  });

  it('loses nothing to answers that get lost, refusals to hurry and failures that pass', async () => {
    const project = createProject();
    const { api } = await startProjectSandbox(project);
    project.write('sales.csv', salesCsv(60));
    await api.sandbox.setFaults({
      rules: [
        { operationId: 'createSale', effect: 'drop-after-commit', times: 5 },
        { operationId: 'createSale', effect: 'status', status: 503, times: 5 },
        { operationId: 'createSale', effect: 'status', status: 429, retryAfterSec: 1, times: 2 },
      ],
    });
    const run = await project.styk(['loyalty', 'submit', 'sales.csv', '--json', '--concurrency', '8']);
    const data = run.json() as Record<string, number>;
    expect(data).toMatchObject({ total: 60, rejected: 0, pending: 0 });
    expect((data['applied'] ?? 0) + (data['duplicate'] ?? 0)).toBe(60);
    expect(data['retried']).toBeGreaterThanOrEqual(5);
    expect((await ledgerSales(api)).size).toBe(60);
    expect((await api.sandbox.checkInvariants()).ok).toBe(true);
  });

  it('says that receipts are left when nothing gets through any more, and goes on when it does', async () => {
    const project = createProject();
    const { api } = await startProjectSandbox(project);
    project.write('sales.csv', salesCsv(50));
    const broken = { operationId: 'createSale', effect: 'status', status: 503, skip: 20 } as const;
    await api.sandbox.setFaults({ rules: [broken] });
    const hurried: Clock = { now: () => Date.now(), sleep: async (_, signal) => signal?.throwIfAborted() };
    const first = await project.styk(['loyalty', 'submit', 'sales.csv', '--json', '--concurrency', '4'], {
      clock: hurried,
    });
    expect(first.code).toBe(3);
    expect(first.json()).toMatchObject({ total: 50, applied: 20, pending: 30, rejected: 0 });
    expect(first.stderr).toContain('receipts not sent: 30');
    await api.sandbox.setFaults({ rules: [] });
    const second = await project.styk(['loyalty', 'submit', 'sales.csv', '--json']);
    expect(second.json()).toMatchObject({ total: 50, applied: 50, pending: 0 });
    expect((await ledgerSales(api)).size).toBe(50);
  });

  it('stops at refused credentials and blames no receipt', async () => {
    const project = createProject();
    const { api } = await startProjectSandbox(project);
    project.write('sales.csv', salesCsv(30));
    const forbidden = {
      operationId: 'createSale',
      effect: 'status',
      status: 403,
      code: 'scope-missing',
      skip: 10,
    } as const;
    await api.sandbox.setFaults({ rules: [forbidden] });
    const first = await project.styk(['loyalty', 'submit', 'sales.csv', '--json', '--concurrency', '2']);
    expect(first.json()).toMatchObject({ error: { code: 'scope-missing' } });
    await api.sandbox.setFaults({ rules: [] });
    const second = await project.styk(['loyalty', 'submit', 'sales.csv', '--json']);
    expect(second.json()).toMatchObject({ total: 30, rejected: 0, pending: 0 });
  });

  it('sends everything again when the sandbox was reset meanwhile', async () => {
    const project = createProject();
    const { api } = await startProjectSandbox(project);
    project.write('sales.csv', salesCsv(10));
    await project.styk(['loyalty', 'submit', 'sales.csv']);
    await api.sandbox.resetSandbox();
    await api.sandbox.seedSandbox({ scenario: 'small' });
    const run = await project.styk(['loyalty', 'submit', 'sales.csv', '--json']);
    expect(run.json()).toEqual({ ...totals, total: 10, applied: 10 });
    expect(run.stderr).toContain('was reset');
    expect((await ledgerSales(api)).size).toBe(10);
  });

  it('refuses two receipts under one key before either is sent', async () => {
    const project = createProject();
    const { api } = await startProjectSandbox(project);
    project.write('sales.csv', csv(saleRow(1), saleRow(2), saleRow(1, 7)));
    const run = await project.styk(['loyalty', 'submit', 'sales.csv', '--json']);
    expect(run.json()).toEqual({ ...totals, total: 3, applied: 1, rejected: 2 });
    expect([...(await ledgerSales(api)).keys()]).toEqual(['r-2']);
  });

  const badFiles: [string, string | Uint8Array, string, number][] = [
    ['empty.csv', '', 'receipts-file-empty', 1],
    ['header-only.csv', csv(), 'receipts-file-empty', 1],
    ['binary.csv', new Uint8Array([1, 0, 2]), 'receipts-file-binary', 1],
    ['headless.csv', saleRow(1), 'receipts-header-missing', 1],
    ['columns.csv', csv(saleRow(1)).replace('card', 'karta'), 'receipts-columns-wrong', 1],
  ];
  it.each(badFiles)('says what is wrong with %s', async (name, content, code, exit) => {
    const project = createProject();
    await startProjectSandbox(project);
    project.write(name, content);
    const run = await project.styk(['loyalty', 'submit', name, '--json']);
    expect(run.json()).toMatchObject({ error: { code, at: { file: project.path(name) } } });
    expect(run.code).toBe(exit);
  });

  it.each([
    ['missing.csv', 'receipts-file-missing'],
    ['.', 'receipts-file-directory'],
  ])('says what is wrong with %s', async (name, code) => {
    const project = createProject();
    const run = await project.styk(['loyalty', 'submit', name, '--json']);
    expect(run.json()).toMatchObject({ error: { code } });
    expect(run.code).toBe(2);
  });

  it('leaves a damaged outbox alone', async () => {
    const project = createProject();
    await startProjectSandbox(project);
    project.write('sales.csv', salesCsv(1));
    mkdirSync(project.path('.styk'), { recursive: true });
    const garbage = 'x'.repeat(5000);
    writeFileSync(project.path('.styk/outbox.db'), garbage);
    const run = await project.styk(['loyalty', 'submit', 'sales.csv', '--json']);
    expect(run.json()).toMatchObject({ error: { code: 'outbox-corrupt' } });
    expect(run.code).toBe(3);
    expect(readFileSync(project.path('.styk/outbox.db'), 'utf8')).toBe(garbage);
  });

  it('keeps its queue in the project, out of version control and away from other users', async () => {
    const project = createProject();
    project.write('styk.config.json', '{}');
    await startProjectSandbox(project);
    mkdirSync(project.path('exports'));
    project.write('exports/sales.csv', salesCsv(1));
    await project.styk(['loyalty', 'submit', 'sales.csv'], { cwd: project.path('exports') });
    expect(statSync(project.path('.styk/outbox.db')).mode & 0o077).toBe(0);
    const git = spawnSync('git', ['-c', 'init.defaultBranch=main', 'init', '-q'], { cwd: project.folder });
    expect(git.status).toBe(0);
    const status = spawnSync('git', ['status', '--porcelain', '-uall', '.styk'], {
      cwd: project.folder,
      encoding: 'utf8',
    });
    expect(status.stdout).toBe('?? .styk/.gitignore\n');
  });

  it('refuses a concurrency of nothing', async () => {
    const run = await createProject().styk(['loyalty', 'submit', 'a.csv', '--concurrency', '0', '--json']);
    expect(run.json()).toMatchObject({ error: { code: 'loyalty-concurrency-wrong' } });
    expect(run.code).toBe(2);
  });

  it('stops at the signal with 130 and goes on in the next run', async () => {
    const project = createProject();
    const { api } = await startProjectSandbox(project);
    project.write('sales.csv', salesCsv(400));
    const controller = new AbortController();
    const watch = setInterval(async () => {
      if ((await api.loyalty.listSales({ limit: 1 })).items.length > 0) controller.abort();
    }, 5);
    const first = await project.styk(['loyalty', 'submit', 'sales.csv', '--json', '--concurrency', '2'], {
      signal: controller.signal,
    });
    clearInterval(watch);
    expect(first.code).toBe(130);
    const before = (await ledgerSales(api)).size;
    expect(before).toBeLessThan(400);
    const second = await project.styk(['loyalty', 'submit', 'sales.csv', '--json']);
    expect(second.code).toBe(0);
    expect(second.json()).toMatchObject({ total: 400, rejected: 0, pending: 0 });
    expect((await ledgerSales(api)).size).toBe(400);
  });
});
