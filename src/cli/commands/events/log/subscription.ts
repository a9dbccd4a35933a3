import type { Styk } from '@styk/sdk';

/** The contract subscribes to at most so many types at once. */
const MOST_TYPES = 100;

export interface PullSubscription {
  readonly subscriptionId: string;
  /** Whether it was made just now: it has the last 30 days before it. */
  readonly isNew: boolean;
}

/**
 * The partner's pull subscription of this label, made when there is none, with these types among its own. What it has
 * acknowledged is kept by the ecosystem: this is how a cursor outlives the program.
 */
export async function pullSubscription(
  styk: Styk,
  label: string,
  types: readonly string[],
  signal: AbortSignal,
): Promise<PullSubscription> {
  for await (const known of styk.events.listSubscriptions({ limit: 200 }, { signal })) {
    if (known.delivery !== 'pull' || known.label !== label) continue;
    const { subscriptionId } = known;
    if (!types.every((type) => known.types.includes(type))) {
      const { headers } = await styk.events.getSubscription(subscriptionId, { signal }).withResponse();
      const all = [...new Set([...known.types, ...types])].slice(0, MOST_TYPES);
      await styk.events.updateSubscription(subscriptionId, { types: all }, { signal, ifMatch: headers['etag'] });
    }
    return { subscriptionId, isNew: false };
  }
  const body = { delivery: 'pull', types: types.slice(0, MOST_TYPES), label } as const;
  const { subscriptionId } = await styk.events.createSubscription(body, { signal });
  return { subscriptionId, isNew: true };
}
