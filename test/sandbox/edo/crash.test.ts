import { expect, test } from 'vitest';
import { startSandbox } from '../../../src/sandbox/server.ts';
import { tempFolder } from '../../temp-folder.ts';
import { connect, type Reply } from '../harness.ts';
import { spawnSandbox } from '../spawned-sandbox.ts';

const ROBOT = 'STY0000000000000000000000000000001';

test('kill -9 while documents are sent, confirmed, delivered and refused leaves every one of them in a true state', async () => {
  const dataDir = tempFolder();
  const refused = new Set<string>();
  const sent = new Set<string>();
  for (let round = 0; round < 2; round += 1) {
    const { child, sandbox } = await spawnSandbox(dataDir);
    const { call } = await connect(sandbox);
    let keys = 0;
    const post = (path: string, body: object): Promise<Reply> => {
      keys += 1;
      return call('POST', path, { body, key: `round-${round}-${keys}` });
    };
    // Without signed service documents the partner can answer with nothing but a text.
    await call('PUT', `/sandbox/v1/counterparties/${ROBOT}`, {
      body: { profile: round === 0 ? 'signed' : 'universal' },
    });
    const exchange = async () => {
      for (;;) {
        const purpose = keys % 2 === 0 ? 'СЧФДОП' : 'ДОП';
        const { json } = await post(`/sandbox/v1/counterparties/${ROBOT}:send`, { function: purpose });
        sent.add(json.documentId);
        const answer = await post(`/edo/v1/documents/${json.documentId}:reject`, { text: 'Не поступало' });
        if (answer.status === 200) refused.add(json.documentId);
      }
    };
    const working = Array.from({ length: 2 }, () => exchange().catch(() => undefined));
    const count = sent.size;
    await expect.poll(() => sent.size).toBeGreaterThan(count + 1);
    setTimeout(() => child.kill('SIGKILL'), 20 + round * 87);
    await Promise.all(working);
  }
  const reopened = await startSandbox({ dataDir, port: 0, limitMultiplier: 1000 });
  const { call } = await connect(reopened);
  const documents = async () => (await call('GET', '/edo/v1/documents?limit=200')).json.items;
  // The operator takes up what it left half way, and delivers it all.
  await expect
    .poll(async () => (await documents()).filter((one: { documentId: string }) => sent.has(one.documentId)).length)
    .toBe(sent.size);
  for (const { documentId, state } of await documents()) {
    if (refused.has(documentId)) expect(state.response).toBe('refused');
  }
  expect((await call('GET', '/sandbox/v1/invariants')).json).toMatchObject({ ok: true });
  expect(reopened.defects()).toEqual([]);
  await reopened.close();
});
