import type { OrderChangeTerms, Totals } from '@styk/sdk/api/orders';
import { invalid } from '../../../http/invalid-body.ts';
import { fromThousandths, toThousandths } from '../../../quantity.ts';
import { shareKop, splitReduction, totalsOf } from '../money.ts';
import type { FulfilmentKind, OrderContent, StoredLine, StoredTender } from '../order.ts';
import { ordersProblems } from '../problems.ts';

/** What an order would be after a change. */
export interface ChangedOrder {
  readonly lines: readonly StoredLine[];
  readonly fulfilment: OrderContent['fulfilment'];
  readonly deliveryKop: number;
  readonly tenders: readonly StoredTender[];
  readonly totals: Totals;
  /** What each tender gets back. */
  readonly refunds: readonly { readonly tender: StoredTender; readonly amountKop: number }[];
  readonly toPayKop: number;
  readonly ruleId: 'remove-line-v1' | 'change-fulfilment-v1';
}

/** What the sandbox's ecosystem says to a change. */
export interface ChangeRules {
  /** What delivery in this way costs. */
  deliveryKop(kind: FulfilmentKind): number;
  readonly pointValueKop: number;
}

/**
 * The fair change (O03): nothing that stays becomes dearer, and the buyer pays at most what they paid less what the
 * removed goods cost them. Prices are those of the order. A pure function: a preview and its application are equal (O02).
 */
export function computeChange(
  content: OrderContent,
  terms: OrderChangeTerms,
  { deliveryKop: deliveryOf, pointValueKop }: ChangeRules,
): ChangedOrder {
  const reduced = reduceLines(content.lines, terms.lines ?? []);
  if (reduced.length === 0) {
    throw invalid('/terms/lines', {
      ru: 'ничего не осталось: отмените заказ',
      en: 'nothing is left: cancel the order',
    });
  }
  const fulfilment = terms.fulfilment ?? content.fulfilment;
  const isOther = fulfilment.kind !== content.fulfilment.kind;
  const deliveryKop = isOther ? deliveryOf(fulfilment.kind) : content.deliveryKop;
  const before = totalsOf(content).payableKop;
  const after = totalsOf({ lines: reduced, deliveryKop }).payableKop;
  const toPayKop = Math.max(after - before, 0);
  const parts = splitReduction(Math.max(before - after, 0), content.tenders, pointValueKop);
  const cheaper = parts.reduce((sum, part) => sum + part, 0);
  const lines = makeCheaper(reduced, toPayKop > 0 ? 0 : cheaper - (before - after));
  const totals = totalsOf({ lines, deliveryKop });
  const kept = content.tenders.map((tender, index) => ({
    ...tender,
    amountKop: tender.amountKop - (parts[index] ?? 0),
  }));
  return {
    lines,
    fulfilment,
    deliveryKop,
    // A dearer delivery is paid when the order is received.
    tenders: toPayKop === 0 ? kept : [...kept, { kind: 'cash', amountKop: toPayKop, returnedKop: 0 }],
    totals,
    refunds: content.tenders.flatMap((tender, index) => {
      const amountKop = parts[index] ?? 0;
      return amountKop === 0 ? [] : [{ tender, amountKop }];
    }),
    toPayKop,
    ruleId: terms.fulfilment === undefined ? 'remove-line-v1' : 'change-fulfilment-v1',
  };
}

/** Takes the last kopecks off the lines that make a part of a point. */
function makeCheaper(lines: readonly StoredLine[], byKop: number): readonly StoredLine[] {
  let left = byKop;
  return lines.map((line) => {
    const less = Math.min(left, line.payKop);
    left -= less;
    return less === 0 ? line : { ...line, payKop: line.payKop - less };
  });
}

function reduceLines(
  lines: readonly StoredLine[],
  changes: NonNullable<OrderChangeTerms['lines']>,
): readonly StoredLine[] {
  const wanted = new Map<string, number>();
  for (const { lineId, qty } of changes) {
    const line = lines.find((one) => one.lineId === lineId);
    if (line === undefined || wanted.has(lineId)) throw ordersProblems.create('line-unknown', { line: lineId });
    const asked = toThousandths(qty);
    if (asked >= line.qty) {
      throw ordersProblems.create('quantity-not-reduced', { line: lineId, qty: fromThousandths(line.qty), asked: qty });
    }
    wanted.set(lineId, asked);
  }
  return lines.flatMap((line) => {
    const qty = wanted.get(line.lineId) ?? line.qty;
    return qty === 0 ? [] : [{ ...line, qty, payKop: Math.min(line.payKop, shareKop(line, qty)) }];
  });
}
