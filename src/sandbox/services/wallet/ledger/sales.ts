import type { WalletContext } from '../context.ts';
import { chargeBetween, tariffOn } from '../tariff.ts';
import { type AccountKey, accountOf } from './accounts.ts';
import type { Leg } from './post.ts';

/** Money of a sale: it comes from somewhere, is due to the partner, and the ecosystem keeps its commission with VAT. */
export interface SaleMoney {
  readonly partnerId: string;
  /** Where the money comes from, or goes back to. */
  readonly from: readonly { readonly account: AccountKey; readonly amount: number }[];
  /** Of the sale's money, what stood with the partner before and stands with it after: a return lowers it. */
  readonly before: number;
  readonly after: number;
  /** When it was sold: a return is charged by the terms of its sale. */
  readonly soldAt: number;
}

export function saleLegs({ room }: WalletContext, { partnerId, from, before, after, soldAt }: SaleMoney): Leg[] {
  const payable = accountOf(partnerId, 'payable');
  const { fee, vat } = chargeBetween(before, after, tariffOn(room.zone.dayOf(soldAt)));
  return [
    ...from.map(({ account, amount }) => ({ account, amount: 0 - amount })),
    { account: payable, amount: after - before },
    { account: payable, amount: 0 - fee, kind: 'commission' },
    { account: accountOf(partnerId, 'commission'), amount: fee, kind: 'commission' },
    { account: payable, amount: 0 - vat, kind: 'vat' },
    { account: accountOf(partnerId, 'vat'), amount: vat, kind: 'vat' },
  ];
}
