import { type Styk, StykNotFoundError } from '@styk/sdk';
import type { ItemRecord } from '../../../outbox/item.ts';

/**
 * Whether the environment knows nothing of a receipt it has once applied, as after a reset of the sandbox. Then what
 * the outbox knows about the file is void. One receipt tells about all: they were sent to the same ledger.
 */
export async function hasForgotten(
  styk: Styk,
  settled: Pick<ItemRecord, 'kind' | 'result'> | undefined,
  signal: AbortSignal,
): Promise<boolean> {
  if (settled === undefined) return false;
  const { saleId, refundId } = settled.result as { readonly saleId?: string; readonly refundId?: string };
  try {
    if (refundId !== undefined) await styk.loyalty.getRefund(refundId, { signal });
    else if (saleId !== undefined) await styk.loyalty.getSale(saleId, { signal });
    return false;
  } catch (error) {
    if (error instanceof StykNotFoundError && error.problem !== undefined) return true;
    throw error;
  }
}
