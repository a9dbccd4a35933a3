import type { Styk } from '@styk/sdk';
import type { Refund } from '@styk/sdk/api/loyalty';
import { outboxErrors } from './errors.ts';
import { itemError, type Outcome } from './item.ts';
import type { Outbox, OutboxSource } from './outbox.ts';
import { refundResult } from './send-receipt.ts';

/**
 * Asks what became of refunds of this source that came before their sale: most often the sale was in the same file,
 * and the refund has been applied with it.
 */
export async function settleParked(
  outbox: Outbox,
  source: OutboxSource,
  styk: Styk,
  signal: AbortSignal,
): Promise<void> {
  for (const { seq, refundId } of outbox.parked(source)) {
    const outcome = outcomeOf(await styk.loyalty.getRefund(refundId, { signal }));
    if (outcome !== undefined) outbox.settle([{ seq, outcome }]);
  }
}

/** Undefined while the refund still waits. */
function outcomeOf(refund: Refund): Outcome | undefined {
  if (refund.state === 'applied') return { verdict: 'applied', attempts: 0, result: refundResult(refund) };
  if (refund.state !== 'refused') return undefined;
  const reason = refund.refusal ?? refund.state;
  return {
    verdict: 'rejected',
    attempts: 0,
    error: itemError(outboxErrors.create('outbox-refund-refused', { reason })),
  };
}
