import { roubles } from '../../../roubles.ts';
import { emitEvent } from '../../events/emit.ts';
import { formatDay } from '../../loyalty/program/calendar.ts';
import type { WalletContext } from '../context.ts';
import { disputedOf } from './disputed.ts';
import { type Settlement, sumUp } from './settlement.ts';

/** Tells what became of a settlement. */
export function tellSettlement(
  context: WalletContext,
  type: 'settlement.calculated' | 'settlement.confirmed' | 'settlement.paid',
  settlement: Settlement,
): void {
  const { closing, lines } = settlement.header ?? sumUp(context, settlement);
  emitEvent(context, {
    type,
    subject: settlement.id,
    partnerId: settlement.partnerId,
    data: {
      settlementId: settlement.id,
      periodFrom: formatDay(settlement.fromDay),
      periodTo: formatDay(settlement.toDay),
      state: settlement.state,
      opening: roubles(settlement.opening),
      closing: roubles(closing),
      lines,
      disputedLines: disputedOf(context, settlement).lines,
      ...(settlement.confirmBy === null ? {} : { confirmBy: new Date(settlement.confirmBy).toISOString() }),
      ...(settlement.documentIds.length === 0 ? {} : { documentIds: settlement.documentIds }),
      changedAt: new Date(context.now).toISOString(),
    },
  });
}
