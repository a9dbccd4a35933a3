import type { ServiceContext } from '../../../operation.ts';
import { openWallet, type WalletContext, type WalletRoom } from '../context.ts';
import { bookPoints } from '../ledger/points.ts';
import { periodOf } from './periods.ts';
import { findLastSettlement } from './settlement.ts';
import { calculate } from './settlement-for.ts';

/** The partner's books, with everything settled whose time is over: whoever posts or reads begins with it. */
export function openBooks(
  room: WalletRoom,
  call: ServiceContext & { readonly operationId?: string },
  partnerId: string,
): WalletContext {
  const context = openWallet(room, call);
  settleDue(context, partnerId);
  return context;
}

/** Takes in the points of periods that are over, then calculates what was not calculated yet. Returns how many were. */
export function settleDue(context: WalletContext, partnerId: string): number {
  const { zone } = context.room;
  const current = periodOf(zone.dayOf(context.now));
  if ((findLastSettlement(context, partnerId)?.fromDay ?? 0) >= current.from) return 0;
  bookPoints(context, partnerId, zone.startOfDay(current.from));
  const last = findLastSettlement(context, partnerId);
  if (last?.state !== 'open' || last.fromDay >= current.from) return 0;
  calculate(context, last);
  return 1;
}
