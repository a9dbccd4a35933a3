import type { WalletContext } from '../context.ts';
import { type Period, periodOf } from './periods.ts';
import { findLastSettlement, insertSettlement, type Settlement, saveSettlement, sumUp } from './settlement.ts';
import { tellSettlement } from './tell.ts';

/** Days a partner has to confirm, counted from the end of the period. */
const CONFIRM_DAYS = 5;

/**
 * The settlement that takes an operation of this day: the open one, which is calculated first when the day lies behind
 * it. An operation that comes late goes to the one that is open then (W06).
 */
export function settlementFor(context: WalletContext, partnerId: string, day: number): Settlement {
  const period = periodOf(day);
  const last = findLastSettlement(context, partnerId);
  if (last?.state === 'open' && last.fromDay >= period.from) return last;
  return open(context, partnerId, period, last?.state === 'open' ? calculate(context, last) : last);
}

/** Ends a settlement: its lines are all there, and the partner may confirm or dispute them. */
export function calculate(context: WalletContext, settlement: Settlement): Settlement {
  const calculated: Settlement = {
    ...settlement,
    state: 'calculated',
    header: sumUp(context, settlement),
    confirmBy: context.room.zone.startOfDay(settlement.toDay + 1 + CONFIRM_DAYS),
    calculatedAt: context.now,
  };
  saveSettlement(context, calculated);
  tellSettlement(context, 'settlement.calculated', calculated);
  return calculated;
}

function open(context: WalletContext, partnerId: string, period: Period, last: Settlement | undefined): Settlement {
  // What comes late finds its own period settled.
  const { from, to } = last !== undefined && last.fromDay >= period.from ? periodOf(last.toDay + 1) : period;
  insertSettlement(context, { partnerId, fromDay: from, toDay: to, opening: last?.header?.closing ?? 0 });
  const opened = findLastSettlement(context, partnerId);
  if (opened === undefined) throw new Error('the settlement that was just opened is not there');
  return opened;
}
