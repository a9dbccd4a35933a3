import type { Styk } from '@styk/sdk';
import type { Balances } from './verify.ts';

/** Enough for any number of sales that redeem a point each and bring some. */
const PURCHASE_KOP = 5_000_000;
const AT_ONCE = 16;

export interface Preparing {
  readonly styk: Styk;
  readonly storeId: string;
  readonly instant: () => string;
  readonly signal: AbortSignal;
}

/** Sells once to each member, so that all have points to redeem. */
export async function fillBalances(preparing: Preparing, cards: readonly string[], runId: string): Promise<void> {
  const { styk, storeId, instant, signal } = preparing;
  await forEach(cards, async (card) => {
    const line = { lineId: '1', sku: 'load-fill', qty: '1', unit: 'pcs', priceKop: PURCHASE_KOP, payKop: PURCHASE_KOP };
    const receipt = {
      storeId,
      posId: 'pos-1',
      occurredAt: instant(),
      identifier: { kind: 'card', value: card } as const,
      receiptKey: `${runId}/fill/${card}`,
      lines: [line],
      totals: { linesKop: PURCHASE_KOP, pointsDiscountKop: 0, payableKop: PURCHASE_KOP },
      tenders: [{ kind: 'card' as const, amountKop: PURCHASE_KOP }],
    };
    await styk.loyalty.createSale(receipt, { signal });
  });
}

/** What each member has now. */
export async function readBalances({ styk, storeId, instant, signal }: Preparing, cards: readonly string[]) {
  const balances = new Map<string, { readonly customerId: string; readonly balance: number }>();
  await forEach(cards, async (card) => {
    const till = { storeId, posId: 'pos-1', occurredAt: instant(), identifier: { kind: 'card', value: card } as const };
    const { member } = await styk.loyalty.createQuote(till, { signal });
    balances.set(card, { customerId: member.customerId, balance: member.balance });
  });
  return balances satisfies Balances;
}

async function forEach(cards: readonly string[], work: (card: string) => Promise<void>): Promise<void> {
  const waiting = cards.values();
  const workers = Array.from({ length: AT_ONCE }, async () => {
    for (const card of waiting) await work(card);
  });
  await Promise.all(workers);
}
