import { expect, test } from 'vitest';
import { ecosystemContracts } from '../../../src/contracts/ecosystem.ts';
import { schemaAt } from '../../../src/contracts/schema-at.ts';
import { builtInPartner } from '../../../src/sandbox/built-in-partner.ts';
import { tempFolder } from '../../temp-folder.ts';
import { newKey, startClient } from '../harness.ts';
import { Newcomer, SECOND } from './newcomer.ts';

const contracts = ecosystemContracts();
const guarded = contracts.operations.filter(({ capabilities }) => capabilities.length > 0);

test('contracts name capabilities that there are', () => {
  const known = schemaAt(contracts, 'partners.yaml#/components/schemas/CapabilityName').enum;
  const named = new Set(guarded.flatMap(({ capabilities }) => capabilities));
  expect(known).toEqual(expect.arrayContaining([...named]));
  expect(named.size).toBe(5);
});

test('every operation that needs a capability is closed to a partner whose capabilities are restricted', async () => {
  const everything = ['loyalty-pos', 'edo-exchange', 'marketplace-seller', 'events-consumer', 'settlements'];
  const partner = await Newcomer.apply({ name: 'ООО «Ромашка» в ликвидации', capabilities: everything });
  await partner.sign();
  await partner.takeKey();
  await partner.advance(5 * SECOND);
  expect(new Set(Object.values(await partner.capabilities()))).toEqual(new Set(['restricted']));
  const open: string[] = [];
  for (const { operationId, method, basePath, path } of guarded) {
    const address = basePath + path.replace(/\{\w+\}/g, '1');
    const answer = await partner.call(method.toUpperCase(), address, { key: newKey() });
    if (answer.json?.code !== 'capability-disabled') open.push(`${operationId} ${answer.status}`);
  }
  expect(guarded.length).toBeGreaterThan(100);
  expect(open).toEqual([]);
});

test('what a partner is let do without any capability stays open: itself, its files, support, reports', async () => {
  const free = contracts.operations.filter(({ capabilities }) => capabilities.length === 0).map(({ domain }) => domain);
  expect([...new Set(free)].sort()).toEqual(
    ['catalog', 'customers', 'events', 'files', 'identity', 'partners', 'reports', 'sandbox', 'support'].sort(),
  );
});

test('what is open stays open when the clock is set back and the sandbox starts again', async () => {
  const dataDir = tempFolder();
  const first = await startClient({ dataDir });
  await first.call('PUT', '/sandbox/v1/clock', { body: { set: '2026-01-10T07:00:00.000Z' } });
  await first.sandbox.close();
  const again = await startClient({ dataDir });
  const { json: clock } = await again.call('GET', '/sandbox/v1/clock');
  expect(clock.now).toMatch(/^2026-01-10/);
  const { json } = await again.call('GET', `/partners/v1/partners/${builtInPartner.partnerId}/capabilities`);
  expect(new Set(json.items.map(({ state }: { state: string }) => state))).toEqual(new Set(['sandbox']));
});
