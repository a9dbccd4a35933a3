import type { Styk } from '@styk/sdk';
import { type LogReading, skipToEnd } from './read-log.ts';
import { visibleTypes } from './select-types.ts';
import { pullSubscription } from './subscription.ts';

/**
 * The log as far back as it is kept. Its subscription never acknowledges anything.
 * @throws StykError `events-types-not-allowed`
 */
export async function openHistory(styk: Styk, signal: AbortSignal): Promise<LogReading> {
  const types = await visibleTypes(styk, [], signal);
  const { subscriptionId } = await pullSubscription(styk, 'styk events: history', types, signal);
  return { styk, subscriptionId };
}

/** The log from this moment on. */
export async function openNow(styk: Styk, signal: AbortSignal): Promise<LogReading> {
  const types = await visibleTypes(styk, [], signal);
  const { subscriptionId } = await pullSubscription(styk, 'styk events: from now', types, signal);
  const after = await skipToEnd({ styk, subscriptionId }, signal);
  return { styk, subscriptionId, after };
}
