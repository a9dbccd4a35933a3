import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { testCard } from '../../../../src/sandbox/test-customers.ts';
import { tempFolder } from '../../../temp-folder.ts';
import { type Client, connect, newKey, startClient } from '../../harness.ts';
import { spawnSandbox } from '../../spawned-sandbox.ts';
import { announce, commit, finished, ofLines, putPart, read, verdicts } from './desk.ts';

const AT = new Date(Date.now() - 60_000).toISOString();
const MEMBERS = 200;
const IS_NIGHT = process.env['STYK_NIGHTLY'] === '1';
const LINES = IS_NIGHT ? 40_000 : 3000;
const DEATHS = IS_NIGHT ? 8 : 2;

async function spawnClient(dataDir: string): Promise<{ child: ChildProcess; client: Client }> {
  const { child, sandbox } = await spawnSandbox(dataDir);
  return { child, client: await connect(sandbox) };
}

async function prepare(client: Client): Promise<Client> {
  await client.call('POST', '/sandbox/v1/seed', { body: { scenario: 'small' }, key: newKey() });
  return client;
}

/** Sales of all members with repetitions, strangers and unreadable amounts among them. */
function lines(): object[] {
  const where = { storeId: 'msk-01', posId: 'pos-1', occurredAt: AT };
  return Array.from({ length: LINES }, (_, index) => {
    const number = index % 7 === 6 ? index - 6 : index;
    const kop = number % 11 === 0 ? -1 : 10_000 + number * 10;
    const item = { lineId: '1', sku: 'a', qty: '1', unit: 'pcs', priceKop: kop, payKop: kop };
    const totals = { linesKop: kop, pointsDiscountKop: 0, payableKop: kop };
    const identifier = { kind: 'card', value: testCard(1 + (number % (MEMBERS + 5))) };
    const tenders = [{ kind: 'card', amountKop: kop }];
    return {
      operationKey: `k-${number}`,
      sale: { ...where, receiptKey: `r-${number}`, identifier, lines: [item], totals, tenders },
    };
  });
}

async function upload({ call }: Client): Promise<string> {
  const sending = ofLines('sales', lines());
  // What is no amount counts for nothing.
  const payKop = lines().reduce<number>((sum, line) => {
    const [{ payKop: kop }] = (line as { sale: { lines: [{ payKop: number }] } }).sale.lines;
    return sum + Math.max(0, kop);
  }, 0);
  const announced = { ...sending, compression: 'gzip', sums: { ...sending.sums, payKop } } as const;
  const { registerId } = (await announce(call, announced)).json;
  const bytes = gzipSync(sending.text);
  const middle = bytes.length >> 1;
  await putPart(call, registerId, 1, bytes.subarray(0, middle));
  await putPart(call, registerId, 2, bytes.subarray(middle));
  return registerId;
}

async function balances({ call }: Client): Promise<number[]> {
  const where = { storeId: 'msk-01', posId: 'pos-1', occurredAt: AT };
  const found: number[] = [];
  for (let member = 1; member <= MEMBERS; member += 1) {
    const body = { ...where, identifier: { kind: 'card', value: testCard(member) } };
    found.push((await call('POST', '/loyalty/v1/quotes', { body })).json.member.available);
  }
  return found;
}

test('L28: kill -9 in the middle of a register, again and again: it goes on to the same verdicts and balances', async () => {
  const calm = await prepare(await startClient());
  const undisturbed = await upload(calm);
  await commit(calm.call, undisturbed);
  const expected = await finished(calm.call, undisturbed);

  const dataDir = tempFolder();
  let { child, client } = await spawnClient(dataDir);
  client = await prepare(client);
  const registerId = await upload(client);
  await commit(client.call, registerId);
  let reached = 0;
  for (let death = 1; death <= DEATHS; death += 1) {
    const goal = reached + (LINES - reached) / (DEATHS + 2 - death);
    for (let now = reached; now < goal; now = (await read(client.call, registerId)).processed) {
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    child.kill('SIGKILL');
    await once(child, 'exit');
    ({ child, client } = await spawnClient(dataDir));
    const register = await read(client.call, registerId);
    // What had been told of is there.
    expect(register.processed).toBeGreaterThanOrEqual(reached);
    expect(register.state).toBe('applying');
    reached = register.processed;
    expect((await client.call('GET', '/sandbox/v1/invariants')).json.ok).toBe(true);
  }
  const register = await finished(client.call, registerId);
  const { applied, duplicate, rejected, pending, state } = expected;
  expect(register).toMatchObject({ applied, duplicate, rejected, pending, state });
  expect(applied).toBeGreaterThan(LINES / 2);
  expect(await verdicts(client.call, registerId)).toEqual(await verdicts(calm.call, undisturbed));
  expect(await balances(client)).toEqual(await balances(calm));
  expect((await client.call('GET', '/sandbox/v1/invariants')).json.ok).toBe(true);
}, 600_000);
