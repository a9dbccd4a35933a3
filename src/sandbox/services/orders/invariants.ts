import type { Invariant, ServiceContext } from '../../operation.ts';
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
  violation(order: StoredOrder, context: ServiceContext): string | undefined;
}

/** Statements about the orders that hold at any time. */
export function ordersInvariants({
  stock,
  payments,
}: Pick<OrdersDependencies, 'stock' | 'payments'>): readonly Invariant[] {
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
      violation: ({ state, content: { reservationId } }, { tx }) =>
        state === 'cancelled' && reservationId !== undefined && stock.isStanding(tx, reservationId)
          ? `${reservationId} still stands`
          : undefined,
    },
    {
      id: 'R05',
      statement:
        'The payments of an order hold what its tenders say until it is fulfilled, then have taken and given back exactly that, and hold nothing once it is cancelled',
      violation: (order, context) => brokenPayments(payments, order, context),
    },
  ];
  return rules.map(({ id, statement, violation }) => ({
    id,
    statement,
    check(context) {
      const found: string[] = [];
      for (const order of iterateOrders(context.tx)) {
        const text = violation(order, context);
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

function brokenMoney({ id, content }: StoredOrder, { tx }: ServiceContext): string | undefined {
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

function brokenPayments(
  payments: OrdersDependencies['payments'],
  { id, state, partnerId, content }: StoredOrder,
  context: ServiceContext,
): string | undefined {
  // What could not be given back yet is tried again.
  if (content.cancellation?.releases.some((release) => release.state === 'retrying')) return undefined;
  const unpaid = returnsOf(context.tx, id).flatMap(({ content: { refunds } }) =>
    refunds.filter(({ isPaid }) => !isPaid),
  );
  for (const paymentId of new Set(content.tenders.flatMap((tender) => tender.paymentId ?? []))) {
    const figures = payments.read(context, partnerId, paymentId);
    if (figures === undefined) return `${paymentId} is not there`;
    for (const kind of new Set(figures.map((part) => part.kind))) {
      const parts = figures.filter((part) => part.kind === kind);
      const tenders = content.tenders.filter((tender) => tender.paymentId === paymentId && tender.kind === kind);
      const [held, captured, refunded] = (['held', 'captured', 'refunded'] as const).map((what) =>
        parts.reduce((sum, part) => sum + part[what], 0),
      );
      const owed = tenders.reduce((sum, { amountKop }) => sum + amountKop, 0);
      const waiting = unpaid.filter((one) => one.paymentId === paymentId && one.paidWith === kind);
      const returned =
        tenders.reduce((sum, { returnedKop }) => sum + returnedKop, 0) -
        waiting.reduce((sum, { amountKop }) => sum + amountKop, 0);
      const isRight = isOpen(content)
        ? (held ?? 0) >= owed && captured === 0
        : held === 0 && captured === (state === 'cancelled' ? 0 : owed) && refunded === returned;
      if (!isRight) return `${paymentId} ${kind}: ${held}/${captured}/${refunded}, the order has ${owed}/${returned}`;
    }
  }
  return undefined;
}

/** Whether the money is still to be taken. */
function isOpen({ heldUntil }: StoredOrder['content']): boolean {
  return heldUntil !== null;
}
