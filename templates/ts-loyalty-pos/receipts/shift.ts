import { basket, type Lines, returned } from './basket.ts';
import type { Random } from './random.ts';
import type { Receipt } from './receipt.ts';
import { instant, localTime, type Store, stores } from './store.ts';

/** A receipt that has no numbers yet: the fiscal storage gives them in the order of time. */
export interface Draft {
  readonly store: Store;
  readonly posId: string;
  readonly at: number;
  readonly card: string;
  readonly tender: string;
  readonly lines: Lines;
  /** The sale this is the return of. */
  readonly returns?: Draft;
}

const days = 20;
const receiptsADay = 26;
/** The last receipt: an hour before 2026-11-20T18:00+03:00, where the clock of the demonstration stands. */
const end = Date.UTC(2026, 10, 20, 14);
/** Members of the sandbox's small scenario. */
const members = 200;
const opening = 9 * 3600;
const closing = 21 * 3600;

export function card(member: number): string {
  return `22000000${String(member).padStart(8, '0')}`;
}

export function drawSales(random: Random): Draft[] {
  return stores.flatMap((store) =>
    Array.from({ length: days * receiptsADay }, (_, index) => {
      const at = instant(store, 1 + Math.floor(index / receiptsADay), random.between(opening, closing));
      return {
        store,
        posId: `pos-${random.between(1, 2)}`,
        // On the last day the evening has not come yet everywhere.
        at: at <= end ? at : end - 1000 * random.between(1, 7200),
        card: card(random.between(1, members)),
        tender: random.pick(['card', 'card', 'sbp', 'cash']),
        lines: basket(random),
      };
    }),
  );
}

const dayMs = 86_400_000;

/** Returns of some sales; the first one comes before its sale, as it does when the clocks of two tills differ. */
export function drawReturns(sales: readonly Draft[], count: number, random: Random): Draft[] {
  const returnable = sales.filter(({ at }) => at < end - 6 * dayMs);
  const step = Math.floor(returnable.length / count);
  return Array.from({ length: count }, (_, index) => {
    const sale = returnable[index * step] as Draft;
    const at = index === 0 ? sale.at - 90_000 : sale.at + 60_000 * random.between(20, 6 * 24 * 60);
    return { ...sale, at, lines: returned(sale.lines, random), returns: sale };
  });
}

/** Gives every draft its number in the order of time, each till having a fiscal storage of its own. */
export function register(drafts: readonly Draft[]): Receipt[] {
  const inOrder = [...drafts].sort((a, b) => a.at - b.at);
  const counters = new Map<string, number>();
  const keys = new Map<Draft, string>();
  for (const draft of inOrder) {
    const fn = fiscalStorage(draft);
    const fd = (counters.get(fn) ?? 0) + 1;
    counters.set(fn, fd);
    keys.set(draft, `fn${fn}-fd${fd}`);
  }
  const keyOf = (draft: Draft): string => keys.get(draft) ?? '';
  return inOrder.map((draft) => ({
    kind: draft.returns === undefined ? 'sale' : 'refund',
    receiptKey: keyOf(draft.returns ?? draft),
    refundKey: draft.returns === undefined ? '' : keyOf(draft),
    storeId: draft.store.storeId,
    posId: draft.posId,
    occurredAt: localTime(draft.store, draft.at),
    card: draft.card,
    tender: draft.tender,
    lines: draft.lines,
  }));
}

function fiscalStorage({ store, posId }: Draft): string {
  return `9999078902${store.storeId.slice(-2)}0${posId.slice(-1)}00`;
}
