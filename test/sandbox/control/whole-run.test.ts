import { expect, test } from 'vitest';
import { wholeRun } from './whole-run.ts';

const DOMAINS = [
  ...[
    'identity',
    'partners',
    'customers',
    'catalog',
    'stock',
    'orders',
    'promotions',
    'loyalty',
    'giftcards',
    'wallet',
  ],
  ...['events', 'files', 'edo', 'support', 'reports', 'sandbox'],
];

test('two runs through every domain leave the same journal, deliveries and events, byte for byte; another seed others', async () => {
  const first = await wholeRun('forty-two', { sandbox: 0, receiver: 0 }, 1);
  const successes = new Map<string, number>();
  for (const exchange of first.journal) {
    const { path, status } = JSON.parse(exchange);
    const domain = String(path).split('/')[1] ?? '';
    if (status < 300) successes.set(domain, (successes.get(domain) ?? 0) + 1);
  }
  for (const domain of DOMAINS) expect([domain, (successes.get(domain) ?? 0) > 0]).toEqual([domain, true]);
  // Retries were made, and each event came in the end.
  expect(first.received.length).toBeGreaterThan(60);
  expect(new Set(first.received).size).toBeLessThan(first.received.length);

  const second = await wholeRun('forty-two', first.ports, 1);
  expect(second.journal).toEqual(first.journal);
  expect(second.received).toEqual(first.received);
  expect(second).toEqual(first);

  const other = await wholeRun('forty-three', first.ports, 1);
  expect(other.log).not.toBe(first.log.slice(0, other.log.length));
  expect(other.journal).not.toEqual(first.journal.slice(0, other.journal.length));
}, 120_000);
