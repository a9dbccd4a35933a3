import { readdirSync, readFileSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Styk } from '@styk/sdk';
import type { Register } from '@styk/sdk/api/loyalty';
import { describe, expect, it } from 'vitest';
import { createProject, startProjectSandbox, type TestProject } from '../ecosystem/project.ts';
import { card, pointsOnAccounts, soldAt } from './receipt-files.ts';

function sale(number: number, storeId = 'msk-01'): object {
  const payKop = 10_000;
  return {
    operationKey: `op-${number}`,
    sale: {
      receiptKey: `r-${number}`,
      storeId,
      posId: 'pos-1',
      occurredAt: soldAt,
      identifier: { kind: 'card', value: card((number % 20) + 1) },
      lines: [{ lineId: '1', sku: 'tea', qty: '1', unit: 'pcs', priceKop: payKop, payKop }],
      totals: { linesKop: payKop, pointsDiscountKop: 0, payableKop: payKop },
      tenders: [{ kind: 'card', amountKop: payKop }],
    },
  };
}

const ndjson = (lines: readonly object[]) => lines.map((line) => `${JSON.stringify(line)}\n`).join('');

/** A project with a sandbox and a register of so many sales, every tenth of a store nobody knows. */
async function prepare(count: number): Promise<{ project: TestProject; api: Styk }> {
  const project = createProject();
  const { api } = await startProjectSandbox(project);
  const lines = Array.from({ length: count }, (_, index) => sale(index, index % 10 === 9 ? 'nowhere' : 'msk-01'));
  project.write('sales.ndjson', ndjson(lines));
  return { project, api };
}

describe('styk loyalty register', () => {
  it('uploads a file, waits for its end and tells the register; the same file applies nothing again', async () => {
    const { project, api } = await prepare(200);
    const run = await project.styk(['loyalty', 'register', 'upload', 'sales.ndjson', '--json']);
    const register = run.json() as Register;
    expect(register).toMatchObject({ kind: 'sales', totalLines: 200, applied: 180, rejected: 20, duplicate: 0 });
    expect([run.code, run.stderr]).toEqual([1, '']);
    const points = await pointsOnAccounts(api);
    const again = await project.styk(['loyalty', 'register', 'upload', 'sales.ndjson', '--lang', 'ru']);
    expect(again.stdout).toMatch(/reg_\w+ sales: применён, часть строк отклонена/);
    expect(again.stdout).toMatch(/уже было +180/);
    expect(await pointsOnAccounts(api)).toBe(points);
    const status = await project.styk(['loyalty', 'register', 'status', register.registerId, '--json']);
    expect([status.code, status.json()]).toEqual([1, register]);
    const stranger = await project.styk(['loyalty', 'register', 'status', 'reg_nobody']);
    expect([stranger.code, stranger.stderr]).toEqual([1, expect.stringContaining('not-found')]);
  });

  it('shows verdicts, streams them and downloads them', async () => {
    const { project } = await prepare(30);
    const { registerId } = (
      await project.styk(['loyalty', 'register', 'upload', 'sales.ndjson', '--json'])
    ).json() as Register;
    const results = ['loyalty', 'register', 'results', registerId];
    const rejected = await project.styk([...results, '--verdict', 'rejected']);
    expect(rejected.stdout).toBe(
      [10, 20, 30].map((line) => `${line} op-${line - 1} rejected store-unknown\n`).join(''),
    );
    const all = (await project.styk([...results, '--json'])).stdout;
    expect(all.trim().split('\n')).toHaveLength(30);
    const out = await project.styk([...results, '--out', 'out/verdicts.ndjson.gz', '--json']);
    expect(out.json()).toEqual({ registerId, file: project.path('out/verdicts.ndjson.gz') });
    expect(gunzipSync(readFileSync(project.path('out/verdicts.ndjson.gz'))).toString()).toBe(all);
    expect(readdirSync(project.path('out'))).toEqual(['verdicts.ndjson.gz']);
  });

  it('goes on with an interrupted upload and sends no part twice', async () => {
    const { project, api } = await prepare(50);
    await api.sandbox.setFaults({
      rules: [{ operationId: 'commitRegister', effect: 'status', status: 403, times: 1 }],
    });
    const broken = await project.styk(['loyalty', 'register', 'upload', 'sales.ndjson']);
    expect(broken.code).not.toBe(0);
    const run = await project.styk(['loyalty', 'register', 'upload', 'sales.ndjson', '--json']);
    expect(run.json()).toMatchObject({ applied: 45, rejected: 5 });
    const calls = (await api.sandbox.listJournal({ limit: 200 })).items.map(({ operationId }) => operationId);
    const count = (name: string) => calls.filter((one) => one === name).length;
    expect([count('createRegister'), count('putRegisterPart'), count('commitRegister')]).toEqual([1, 1, 2]);
    expect(readdirSync(project.path('.styk/registers'))).toEqual(['.gitignore']);
  });

  it('leaves when told so, and its end can be waited for', async () => {
    const { project } = await prepare(50);
    project.write('sales.ndjson.gz', gzipSync(readFileSync(project.path('sales.ndjson'))));
    const run = await project.styk(['loyalty', 'register', 'upload', 'sales.ndjson.gz', '--detach', '--json']);
    const { registerId } = run.json() as Register;
    const end = await project.styk(['loyalty', 'register', 'status', registerId, '--wait', '--json']);
    expect(end.json()).toMatchObject({ state: 'partially_succeeded', applied: 45, rejected: 5 });
  });

  it('takes accruals in CSV by the name of the file', async () => {
    const { project, api } = await prepare(1);
    const rows = [1, 2].map((member) => `a-${member},card,${card(member)},50,${soldAt},gift`);
    const header = 'operationKey,identifier.kind,identifier.value,points,occurredAt,reason';
    project.write('points.csv', `${[header, ...rows].join('\n')}\n`);
    const run = await project.styk(['loyalty', 'register', 'upload', 'points.csv', '--json']);
    expect(run.json()).toMatchObject({ kind: 'accruals', format: 'csv', applied: 2, rejected: 0 });
    expect([run.code, await pointsOnAccounts(api)]).toEqual([0, 100]);
  });

  it.each([
    ['nothing.ndjson', undefined, 'loyalty-register-unreadable', 2],
    ['empty.ndjson', '', 'loyalty-register-kind-unknown', 1],
    ['receipts.csv', 'kind,receipt_key\nsale,1\n', 'loyalty-register-kind-unknown', 1],
    ['broken.gz', gzipSync('x'.repeat(1000)).subarray(0, 20), 'loyalty-register-unreadable', 2],
  ])('refuses %s before anything is sent', async (name, content, code, exit) => {
    const { project } = await prepare(1);
    if (content !== undefined) project.write(name, content);
    const run = await project.styk(['loyalty', 'register', 'upload', name]);
    expect([run.code, run.stderr]).toEqual([exit, expect.stringContaining(code)]);
  });
});
