import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Clock } from '@styk/sdk';
import { enqueue } from '../../src/outbox/enqueue.ts';
import type { Outcome } from '../../src/outbox/item.ts';
import { Outbox } from '../../src/outbox/outbox.ts';
import { receiptsErrors } from '../../src/receipts/errors.ts';
import { type BadReceipt, badReceipt, type Receipt } from '../../src/receipts/receipt.ts';

/** A new folder that is gone with the test. */
export function tempFolder(): Disposable & { readonly path: string; file(name: string): string } {
  const path = mkdtempSync(join(tmpdir(), 'styk-outbox-'));
  return { path, file: (name) => join(path, name), [Symbol.dispose]: () => rmSync(path, { recursive: true }) };
}

/** Time stands still and pauses take no time, but are counted. */
export function testClock(): Clock & { readonly pauses: number[] } {
  const pauses: number[] = [];
  return {
    pauses,
    now: () => Date.UTC(2026, 10, 22, 12),
    sleep: async (ms, signal) => {
      signal?.throwIfAborted();
      pauses.push(ms);
    },
  };
}

export function openTestOutbox(file: string, target = 'sandbox prt_1'): Outbox {
  return new Outbox({ file, target, clock: testClock() });
}

export function sale(line: number, receiptKey = `r-${line}`, card = '2200000000000017'): Receipt {
  const saleKey = `msk-01/${receiptKey}`;
  const request = {
    identifier: { kind: 'card', value: card },
    receiptKey,
    storeId: 'msk-01',
    posId: 'pos-1',
    occurredAt: '2026-11-22T10:15:30+03:00',
    lines: [{ lineId: '1', sku: 'a', qty: '1', unit: 'pcs', priceKop: 100, payKop: 100 }],
    totals: { linesKop: 100, pointsDiscountKop: 0, payableKop: 100 },
    tenders: [{ kind: 'card', amountKop: 100 }],
    offline: true,
  } as const;
  return { kind: 'sale', lines: [line], naturalKey: saleKey, saleKey, request };
}

export function refund(line: number, receiptKey: string): Receipt {
  const request = {
    refundKey: `f-${line}`,
    storeId: 'msk-01',
    receiptKey,
    occurredAt: '2026-11-22T11:15:30+03:00',
    lines: [{ lineId: '1', qty: '1' }],
  };
  return { kind: 'refund', lines: [line], naturalKey: `f-${line}`, saleKey: `msk-01/${receiptKey}`, request };
}

export function bad(line: number): BadReceipt {
  return badReceipt([line], receiptsErrors.create('receipts-encoding-wrong', {}, { at: { file: 'f', line } }), '?');
}

export function sales(count: number): Receipt[] {
  return Array.from({ length: count }, (_, index) => sale(index + 1));
}

export async function put(outbox: Outbox, receipts: readonly (Receipt | BadReceipt)[], hash = 'hash') {
  return enqueue(outbox, {
    hash,
    file: 'sales.csv',
    signal: new AbortController().signal,
    receipts: async function* () {
      yield* receipts;
    },
  });
}

export const applied: Outcome = { verdict: 'applied', attempts: 1, result: {} };
export const retry: Outcome = {
  verdict: 'retry',
  attempts: 3,
  error: { code: 'unavailable', message: { ru: 'недоступно', en: 'unavailable' } },
};
