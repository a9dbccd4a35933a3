import type { Styk } from '@styk/sdk';
import type { Store } from '@styk/sdk/api/partners';
import { isNaturalKeyConflict } from './natural-key-conflict.ts';

/** Adds a store; one with this code that is there already stays as it is. */
export async function addStore(
  styk: Styk,
  partnerId: string,
  store: Store,
  options: { readonly idempotencyKey?: string; readonly signal: AbortSignal },
): Promise<void> {
  try {
    await styk.partners.createStore(partnerId, store, options);
  } catch (error) {
    if (!isNaturalKeyConflict(error)) throw error;
  }
}
