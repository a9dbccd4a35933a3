import type { SaleRequest } from '@styk/sdk/api/loyalty';
import type { Caller, Seeder, ServiceContext } from '../../operation.ts';
import { testCard } from '../../test-customers.ts';
import type { LoyaltyRoom } from './dependencies.ts';
import { createSale } from './handlers/create-sale.ts';
import { createRefund } from './handlers/refunds.ts';
import { authorize } from './ledger/authorize.ts';
import { openLedger } from './ledger/context.ts';
import { findAccountById } from './ledger/member-account.ts';
import { readBasket } from './sales/basket.ts';

const DAY_MS = 86_400_000;

/** So many members owe points, from this test customer on: the first ones are taken by other scenarios. */
const FIRST = 101;
const MEMBERS = 10;

/** What the first receipt brings points for. */
const EARNED_KOP = 1_000_000;

/** The part of a receipt that points may pay is one half. */
const SHARE = 2;

/**
 * Members who have bought, paid with the points of that in the next receipt, and then returned the first: the points are
 * spent and cannot be taken back, so that they are owed.
 */
export function pointsDebt(room: LoyaltyRoom): Seeder {
  return {
    seed(context, { partnerId, storeIds, members }) {
      const [storeId = ''] = storeIds;
      const till = { room, context, storeId, caller: { partnerId, clientId: null, scopes: [] } };
      let debtors = 0;
      for (let number = FIRST; number <= Math.min(members, FIRST + MEMBERS - 1); number += 1) {
        if (runIntoDebt(till, number)) debtors += 1;
      }
      return { debtors };
    },
  };
}

interface Till {
  readonly room: LoyaltyRoom;
  readonly context: ServiceContext;
  readonly storeId: string;
  readonly caller: Caller;
}

function runIntoDebt(till: Till, number: number): boolean {
  const { room, context, storeId, caller } = till;
  const identifier = { kind: 'card', value: testCard(number) } as const;
  const ledger = openLedger(room.rules, { ...context, now: context.now - DAY_MS });
  const known = ledger.customers.identify(ledger.tx, identifier);
  if (known === undefined) return false;
  const earned = sell(till, 2, `debt-${number}-1`, { identifier }, EARNED_KOP, 0);
  const points = earned.accrued;
  const account = findAccountById(ledger, known.customerId);
  if (account === undefined || points === 0) return false;
  const discountKop = points * ledger.program.pointValueKop;
  const basketKop = SHARE * discountKop;
  const hold = authorize(ledger, account, {
    partnerId: caller.partnerId,
    idempotencyKey: `debt-${number}`,
    points,
    lines: readBasket(lineOf(basketKop, 0)),
    receiptWidth: 32,
  });
  sell(till, 1, `debt-${number}-2`, { identifier, authorizationId: hold.id }, basketKop, discountKop);
  createRefund(room, {
    ...context,
    caller,
    language: 'ru',
    body: {
      refundKey: `debt-${number}`,
      receiptKey: `debt-${number}-1`,
      storeId,
      occurredAt: new Date(context.now).toISOString(),
      lines: [{ lineId: '1', qty: '1' }],
    },
  });
  return true;
}

/** A receipt so many days ago. */
function sell(
  { room, context, storeId, caller }: Till,
  daysAgo: number,
  receiptKey: string,
  who: Pick<SaleRequest, 'identifier' | 'authorizationId'>,
  payKop: number,
  pointsDiscountKop: number,
) {
  const now = context.now - daysAgo * DAY_MS;
  const payableKop = payKop - pointsDiscountKop;
  const body: SaleRequest = {
    ...who,
    storeId,
    posId: 'pos-1',
    receiptKey,
    occurredAt: new Date(now).toISOString(),
    lines: lineOf(payKop, pointsDiscountKop),
    totals: { linesKop: payKop, pointsDiscountKop, payableKop },
    tenders: [{ kind: 'card', amountKop: payableKop }],
  };
  const { body: sale } = createSale(room, { ...context, now, caller, language: 'ru', body });
  if (sale === undefined) throw new Error('a sale was answered without its content');
  return sale;
}

function lineOf(payKop: number, pointsDiscountKop: number): SaleRequest['lines'] {
  const line = { lineId: '1', sku: 'TEA-100', qty: '1', unit: 'pcs', priceKop: payKop, payKop, vatCode: 'vat22' };
  return [pointsDiscountKop === 0 ? line : { ...line, pointsDiscountKop }];
}
