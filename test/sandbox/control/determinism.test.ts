import type { JournalExchange } from '@styk/sdk/api/sandbox';
import { expect, test } from 'vitest';
import { freePort } from '../../free-port.ts';
import { tempFolder } from '../../temp-folder.ts';
import { connect, newKey, startClient } from '../harness.ts';
import { MixedCaller, mixedOperations } from './mixed-calls.ts';

const START = Date.parse('2027-03-01T09:00:00Z');
const CALLS = 300;

/** The journal of a run: mixed calls of all domains in a fresh sandbox, with the clock frozen and moved in between. */
async function journalOf(
  randomSeed: string,
  port: number,
  calls = CALLS,
): Promise<{ readonly items: readonly JournalExchange[]; readonly port: number }> {
  const { sandbox } = await startClient({
    port,
    randomSeed,
    clock: START,
    frozen: true,
    seed: 'small',
    limitMultiplier: 100_000,
    expectDefects: true,
  });
  const mixed = new MixedCaller(await connect(sandbox));
  for (let count = 0; count < calls; count += 1) {
    const operation = mixedOperations[count % mixedOperations.length];
    if (operation !== undefined) await mixed.call(operation);
  }
  expect(sandbox.defects()).toEqual([]);
  const { items } = sandbox.journal.page(1000, undefined);
  await sandbox.close();
  return { items, port: sandbox.port };
}

test('two runs with the same seed and clock give the same journal, byte for byte; another seed gives another', async () => {
  // On the same port: addresses are in answers, too.
  const { items: first, port } = await journalOf('forty-two', await freePort());
  expect(first.length).toBeGreaterThan(CALLS);
  expect(first.filter(({ status }) => status !== null && status < 300).length).toBeGreaterThan(CALLS / 4);
  const { items: second } = await journalOf('forty-two', port);
  expect(second).toEqual(first);
  expect(JSON.stringify(second)).toBe(JSON.stringify(first));
  const { items: other } = await journalOf('forty-three', port, 20);
  expect(JSON.stringify(other)).not.toBe(JSON.stringify(first.slice(0, other.length)));
});

test('started again on its data with the same seed and a frozen clock, a sandbox draws what it has not drawn yet', async () => {
  const dataDir = tempFolder();
  const tickets: string[] = [];
  for (const _ of [1, 2, 3]) {
    const { sandbox, call } = await startClient({ dataDir, randomSeed: 'forty-two' });
    const frozen = await call('PUT', '/sandbox/v1/clock', { body: { set: new Date(START), frozen: true } });
    expect(frozen.status).toBe(200);
    const ticket = { kind: 'question', subject: 'Again', text: 'The same' };
    const answer = await call('POST', '/support/v1/tickets', { body: ticket, key: newKey() });
    tickets.push(answer.json.ticketId);
    await sandbox.close();
  }
  expect(new Set(tickets).size).toBe(3);
});
