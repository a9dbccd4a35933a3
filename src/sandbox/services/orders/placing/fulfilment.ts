import type { FulfilmentRequest } from '@styk/sdk/api/orders';
import type { OrdersContext } from '../context.ts';
import type { OrdersDependencies } from '../dependencies.ts';
import type { FulfilmentKind } from '../order.ts';
import { ordersProblems } from '../problems.ts';

const TO_THE_DOOR: readonly FulfilmentKind[] = ['express_store', 'courier_warehouse'];

/** Refuses a way to the buyer that lacks something, or begins where the partner has nothing. */
export function requireFulfilment(
  { knowsLocation }: Pick<OrdersDependencies, 'knowsLocation'>,
  { tx, partnerId }: OrdersContext,
  fulfilment: FulfilmentRequest,
): void {
  const { kind, location, sourceLocation, address, slot } = fulfilment;
  for (const one of [location, sourceLocation]) {
    if (one !== undefined && !knowsLocation(tx, partnerId, one)) {
      throw ordersProblems.create('location-unknown', { location: one });
    }
  }
  const lacks = (what: string) => ordersProblems.create('fulfilment-not-available', { kind, what });
  if (TO_THE_DOOR.includes(kind) && address === undefined) throw lacks('address');
  if (kind === 'restock_then_pickup' && sourceLocation === undefined) throw lacks('sourceLocation');
  if (slot !== undefined && !(Date.parse(slot.from) < Date.parse(slot.to))) throw lacks('slot.from < slot.to');
}
