import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { newKey, startClient } from '../harness.ts';

const BUYERS = 5;
const EACH = 100;
const UNITS = 100;

test('ST03: 500 buyers in five processes want 100 units: exactly 100 get one', async () => {
  const { call, sandbox, token } = await startClient();
  const level = { location: 'msk-01', sku: 'one-unit', freeQty: String(UNITS), journalWatermark: 0 };
  const body = { levels: [{ ...level, asOf: new Date().toISOString() }] };
  expect((await call('PUT', '/stock/v1/levels:batch', { body, key: newKey() })).json.applied).toBe(1);
  const program = join(import.meta.dirname, 'buyer-program.ts');
  const runs = Array.from({ length: BUYERS }, (_, index) =>
    promisify(execFile)(process.execPath, [program, sandbox.url, token, String(EACH), `machine-${index}`]),
  );
  const statuses = (await Promise.all(runs)).flatMap(({ stdout }) => JSON.parse(stdout) as number[]);
  expect(statuses).toHaveLength(BUYERS * EACH);
  expect(statuses.filter((status) => status === 201)).toHaveLength(UNITS);
  expect(statuses.filter((status) => status === 409)).toHaveLength(BUYERS * EACH - UNITS);
  expect((await call('GET', '/sandbox/v1/invariants')).json).toMatchObject({ ok: true });
});
