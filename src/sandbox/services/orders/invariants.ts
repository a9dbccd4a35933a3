import type { Invariant } from '../../operation.ts';
import type { Tx } from '../../storage/tx.ts';
import type { OrdersDependencies } from './dependencies.ts';
import { shareKop, totalsOf } from './money.ts';
import type { OrderState, StoredOrder } from './order.ts';
import { returnsOf } from './returns/store.ts';
import { iterateOrders } from './store.ts';

/** So many violations tell enough. */
const MOST = 20;

/** Where each state may have come from; `cancelled` from anything that was not on its way yet. */
const BEFORE: Readonly<Record<OrderState, readonly (OrderState | undefined)[]>> = {
  new: [undefined],
  accepted: ['new'],
  assembling: ['accepted'],
  ready: ['assembling'],
  in_delivery: ['ready'],
  delivered: ['in_delivery', 'ready'],
  cancelled: ['new', 'accepted', 'assembling', 'ready'],
  partially_returned: ['delivered'],
  returned: ['delivered', 'partially_returned'],
};

interface Rule {
  readonly id: string;
  readonly statement: string;
  /** What is wrong with the order; undefined when nothing is. */
  violation(order: StoredOrder, tx: Tx): string | undefined;
}

/** Statements about the orders that hold at any time. */
export function ordersInvariants({ stock }: Pick<OrdersDependencies, 'stock'>): readonly Invariant[] {
  const rules: readonly Rule[] = [
    { id: 'O01', statement: 'Every order has gone through the states in their order', violation: brokenHistory },
    {
      id: 'O03',
      statement:
        'Tenders pay the total, no line costs more than its part of what it cost at first, and returns are counted once',
      violation: brokenMoney,
    },
    {
      id: 'O04',
      statement: 'A cancelled order holds no stock',
      violation: ({ state, content: { reservationId } }, tx) =>
        state === 'cancelled' && reservationId !== undefined && stock.isStanding(tx, reservationId)
          ? `${reservationId} still stands`
          : undefined,
    },
  ];
  return rules.map(({ id, statement, violation }) => ({
    id,
    statement,
    check({ tx }) {
      const found: string[] = [];
      for (const order of iterateOrders(tx)) {
        const text = violation(order, tx);
        if (text !== undefined) found.push(`order ${order.id}: ${text}`);
        if (found.length === MOST) break;
      }
      return found;
    },
  }));
}

function brokenHistory({ state, content: { history } }: StoredOrder): string | undefined {
  const states = history.map((step) => step.state);
  if (states.at(-1) !== state) return `${state}, its history ends with ${states.at(-1)}`;
  const wrong = states.findIndex((one, index) => !BEFORE[one].includes(states[index - 1]));
  return wrong < 0 ? undefined : `${states[wrong]} after ${states[wrong - 1]}`;
}

function brokenMoney({ id, content }: StoredOrder, tx: Tx): string | undefined {
  const { lines, tenders } = content;
  const paid = tenders.reduce((sum, { amountKop }) => sum + amountKop, 0);
  const { payableKop } = totalsOf(content);
  if (paid !== payableKop) return `tenders ${paid}, to pay ${payableKop}`;
  const dear = lines.find((line) => line.payKop > shareKop(line, line.qty));
  if (dear !== undefined) return `line ${dear.lineId} costs ${dear.payKop}`;
  const returns = returnsOf(tx, id).flatMap((one) => one.content.lines);
  const wrong = lines.find(({ lineId, returnedQty }) => {
    const approved = returns.reduce((sum, line) => sum + (line.lineId === lineId ? (line.approvedQty ?? 0) : 0), 0);
    return approved !== returnedQty;
  });
  return wrong === undefined ? undefined : `line ${wrong.lineId}: ${wrong.returnedQty} returned`;
}
