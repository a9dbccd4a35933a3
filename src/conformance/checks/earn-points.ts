import { type Ecosystem, stage } from '../ecosystem/ecosystem.ts';

/** Gives the member of a card points to redeem, by a sale the runner itself makes. */
export async function earnPoints({ styk, now }: Ecosystem, card: string): Promise<void> {
  const payKop = 2_000_000;
  await styk.loyalty.createSale({
    identifier: { kind: 'card', value: card },
    receiptKey: `runner-${card}`,
    storeId: stage.storeId,
    posId: 'pos-2',
    occurredAt: now(),
    lines: [{ lineId: '1', sku: 'runner', qty: '1', unit: 'pcs', priceKop: payKop, payKop }],
    totals: { linesKop: payKop, pointsDiscountKop: 0, payableKop: payKop },
    tenders: [{ kind: 'cash', amountKop: payKop }],
  });
}
