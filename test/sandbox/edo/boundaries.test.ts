import { expect, test } from 'vitest';
import { newKey, startClient } from '../harness.ts';
import { secondPartner } from '../second-partner.ts';

const ROBOT = 'STY0000000000000000000000000000001';
const FILE = { fileName: 'a.xml', contentBase64: 'PGEvPg==', sha256: '0'.repeat(64), signatureBase64: 'MIIBBg==' };

test('nothing of one partner is seen or changed by another', async () => {
  const client = await startClient({ clock: Date.parse('2026-11-20T12:00:00+03:00') });
  const sent = await client.call('POST', `/sandbox/v1/counterparties/${ROBOT}:send`, { body: {}, key: newKey() });
  const document = `/edo/v1/documents/${sent.json.documentId}`;
  await expect.poll(async () => (await client.call('GET', document)).status).toBe(200);
  const before = (await client.call('GET', document)).json;
  const other = await secondPartner(client);
  const reads = ['', '/timeline', '/content', '/archive', '/titles/1/content', '/titles/1/signatures/1/content'];
  for (const path of reads) {
    const answer = await other.call('GET', document + path);
    expect([path, answer.status, answer.json.code]).toEqual([path, 404, 'not-found']);
    expect([path, (await client.call('GET', document + path)).status]).toEqual([path, 200]);
  }
  const writes: readonly (readonly [string, object])[] = [
    [`${document}/titles`, FILE],
    [`${document}:clarify`, { text: 'а' }],
    [`${document}:reject`, { text: 'а' }],
    [`${document}:annul`, { action: 'propose', text: 'а' }],
    [`${document}:correct`, { kind: 'revision', date: '2026-11-20', data: {} }],
    ['/edo/v1/packets', { draftIds: ['drf_unknown'] }],
    ['/edo/v1/documents:build', { type: 'upd', titleNumber: 2, documentId: sent.json.documentId, data: {} }],
  ];
  for (const [path, body] of writes) {
    const answer = await other.call('POST', path, { body, key: newKey() });
    expect([path, answer.status, answer.json.code]).toEqual([path, 404, 'not-found']);
  }
  expect((await other.call('GET', '/edo/v1/documents')).json.items).toEqual([]);
  // The counterparty may still have confirmed something: what others could have changed is the state and the titles.
  const { state, titles } = (await client.call('GET', document)).json;
  expect({ state, titles }).toEqual({ state: before.state, titles: before.titles });
});
