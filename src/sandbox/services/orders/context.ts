import type { ServiceContext } from '../../operation.ts';

/** What every function of the orders works with. */
export interface OrdersContext extends ServiceContext {
  /** Whose orders. */
  readonly partnerId: string;
  /** Marks the events; absent for what time brings about. */
  readonly operationId?: string;
}

export function openOrders(
  call: ServiceContext & { readonly caller: { readonly partnerId: string }; readonly operationId: string },
): OrdersContext {
  const { tx, now, caller, operationId } = call;
  return { tx, now, newId: (prefix) => call.newId(prefix), partnerId: caller.partnerId, operationId };
}
