import { basket } from './basket.ts';
import type { Random } from './random.ts';
import { type Receipt, type Row, rowsOf } from './receipt.ts';
import { card } from './shift.ts';

/** Damages that a till or a person may do to a row, each refused for a reason of its own. */
const damages: readonly ((row: Row) => Row)[] = [
  (row) => ({ ...row, price: row['price']?.replace('.', ',O') ?? '' }),
  (row) => ({ ...row, qty: '0.4567', unit: 'kg', price: '100.00', discount: '0.00', amount: '45.67' }),
  (row) => ({ ...row, occurred_at: row['occurred_at']?.replace(/-\d\dT/, '-31T') ?? '' }),
  (row) => ({ ...row, amount: row['amount']?.replace(/^\d+/, (roubles) => String(Number(roubles) + 1)) ?? '' }),
  // The row itself is right; only the centre can know that there is no such card.
  (row) => ({ ...row, card: card(99_999_999) }),
];

/** Receipts of one line that cannot be taken, by the place in the file where each is to stand. */
export function badReceipts(random: Random): ReadonlyMap<number, Row[]> {
  return new Map(
    damages.map((damage, index) => {
      const [line] = basket(random).values();
      const receipt: Receipt = {
        kind: 'sale',
        receiptKey: `fn9999078902099900-fd${index + 1}`,
        refundKey: '',
        storeId: 'msk-01',
        posId: 'pos-1',
        occurredAt: `2026-11-${String(3 + 3 * index).padStart(2, '0')}T12:00:00+03:00`,
        card: card(random.between(1, 200)),
        tender: 'card',
        lines: new Map(line === undefined ? [] : [[1, line]]),
      };
      return [250 + 400 * index, rowsOf(receipt).map(damage)];
    }),
  );
}
