import { expect, test } from 'vitest';
import { startSandbox } from '../../../src/sandbox/server.ts';
import { tempFolder } from '../../temp-folder.ts';
import { connect } from '../harness.ts';
import { spawnSandbox } from '../spawned-sandbox.ts';

test('kill -9 amid reservations and a snapshot: what was answered stands, the snapshot goes on, every invariant holds', async () => {
  const dataDir = tempFolder();
  for (let round = 0; round < 3; round += 1) {
    const { child, sandbox } = await spawnSandbox(dataDir);
    const client = await connect(sandbox);
    const put = (path: string, key: string, body: object) => client.call('PUT', `/stock/v1${path}`, { key, body });
    const asOf = new Date().toISOString();
    const level = { location: 'msk-01', sku: 'tea', freeQty: '100000', journalWatermark: 0, asOf };
    await put('/levels:batch', `levels-${round}`, { levels: [level] });
    const answered = new Set<string>();
    let next = 0;
    const write = async () => {
      for (;;) {
        const key = `reserve-${round}-${next++}`;
        const body = { orderRef: key, lines: [{ sku: 'tea', location: 'msk-01', qty: '1' }] };
        const { status, json } = await client.call('POST', '/stock/v1/reservations', { key, body });
        if (status === 201) answered.add(json.reservationId);
        if (next % 3 === 0)
          await client.call('POST', `/stock/v1/reservations/${json.reservationId}:release`, { key: `${key}-r` });
      }
    };
    const writers = Array.from({ length: 8 }, () => write().catch(() => undefined));
    let operation = '';
    const lines = Array.from({ length: 1000 }, (_, index) => ({ sku: `sku-${round}-${index}`, freeQty: '1' }));
    for (const chunk of [0, 1]) {
      const part = lines.slice(chunk * 500, chunk * 500 + 500);
      const body = { uploadId: `night-0${round}`, chunk, chunks: 2, asOf, journalWatermark: 0, lines: part };
      operation = (await put('/snapshots/spb-02', `chunk-${round}-${chunk}`, body)).json.operationId;
    }
    await expect.poll(() => answered.size).toBeGreaterThan(round * 20);
    child.kill('SIGKILL');
    await Promise.all(writers);

    const reopened = await startSandbox({ dataDir, port: 0, limitMultiplier: 1000 });
    const after = await connect(reopened);
    for (const id of answered) expect((await after.call('GET', `/stock/v1/reservations/${id}`)).status).toBe(200);
    await expect
      .poll(async () => (await after.call('GET', `/stock/v1/operations/${operation}`)).json.state)
      .toBe('succeeded');
    expect((await after.call('GET', `/stock/v1/operations/${operation}`)).json.snapshot).toMatchObject({
      applied: 1000,
    });
    expect((await after.call('GET', '/sandbox/v1/invariants')).json).toMatchObject({ ok: true });
    await reopened.close();
  }
});
