import type { ServiceContext } from '../../operation.ts';

/** What every function of the stock works with: the transaction, the instant, and whose stock it is. */
export interface StockContext extends ServiceContext {
  readonly partnerId: string;
  /** Marks the events; absent for what time brings about. */
  readonly operationId?: string;
}

/** The stock of the partner who calls. */
export function openStock(
  call: ServiceContext & { readonly caller: { readonly partnerId: string }; readonly operationId: string },
): StockContext {
  const { tx, now, caller, operationId } = call;
  return { tx, now, newId: (prefix) => call.newId(prefix), partnerId: caller.partnerId, operationId };
}
