import { expect, test } from 'vitest';
import { tempFolder } from '../../temp-folder.ts';
import { newKey, startClient } from '../harness.ts';

/** A million lines take minutes; a tenth of them shows the same, as every piece is a transaction of its own. */
const LINES = process.env.STYK_NIGHTLY === '1' ? 1_000_000 : 50_000;
const CHUNK = 1000;

test(`ST09: reservations go on beside a snapshot of ${LINES} lines`, async () => {
  const { call, sandbox } = await startClient({ dataDir: tempFolder() });
  const asOf = new Date().toISOString();
  const level = { location: 'spb-02', sku: 'tea', freeQty: '999999', journalWatermark: 0, asOf };
  await call('PUT', '/stock/v1/levels:batch', { body: { levels: [level] }, key: newKey() });
  const chunks = LINES / CHUNK;
  let operation = '';
  let finished = false;
  const send = async () => {
    for (let chunk = 0; chunk < chunks; chunk += 1) {
      const lines = Array.from({ length: CHUNK }, (_, line) => ({
        sku: `sku-${chunk * CHUNK + line}`,
        freeQty: '1.5',
      }));
      const body = { uploadId: 'night-01', chunk, chunks, asOf, journalWatermark: 0, lines };
      const answer = await call('PUT', '/stock/v1/snapshots/spb-02', { body, key: newKey() });
      expect([answer.status, answer.text]).toMatchObject([202, expect.stringContaining('opr_')]);
      operation = answer.json.operationId;
    }
    for (;;) {
      const { state, snapshot } = (await call('GET', `/stock/v1/operations/${operation}`)).json;
      if (state !== 'queued' && state !== 'running') return { state, ...snapshot };
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };
  const waits: number[] = [];
  const buy = async () => {
    while (!finished) {
      const began = performance.now();
      const lines = [{ sku: 'tea', location: 'spb-02', qty: '0.001' }];
      const { status } = await call('POST', '/stock/v1/reservations', {
        body: { orderRef: 'cart', lines },
        key: newKey(),
      });
      waits.push(performance.now() - began);
      // The snapshot does not name the article: from its end on there is nothing of it.
      expect([201, 409]).toContain(status);
    }
  };
  const buyers = [buy(), buy(), buy(), buy()];
  const result = await send().finally(() => {
    finished = true;
  });
  await Promise.all(buyers);
  expect(result).toMatchObject({ state: 'succeeded', applied: LINES, rejected: 0 });
  const sorted = waits.sort((a, b) => a - b);
  const p99 = sorted[Math.floor(sorted.length * 0.99)] ?? 0;
  process.stderr.write(`ST09: ${LINES} lines, ${sorted.length} reservations beside them, p99 ${p99.toFixed(0)} ms\n`);
  expect(sandbox.defects()).toEqual([]);
}, 900_000);
