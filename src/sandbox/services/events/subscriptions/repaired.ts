import type { EventsDependencies } from '../dependencies.ts';
import type { EmitContext } from '../emit.ts';
import type { Subscription } from './subscription.ts';

/**
 * Ends the incident of a webhook that was switched off, once its owner has put it right: switched on, paused on purpose or
 * ended. One that was moved is not right before its new receiver is verified.
 */
export function endRepaired(
  { incidents }: EventsDependencies,
  context: EmitContext,
  { partnerId, subscriptionId, state }: Subscription,
): void {
  if (state !== 'disabled' && state !== 'unverified') incidents.resolve(context, partnerId, subscriptionId);
}
