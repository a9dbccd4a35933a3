import type { Tx } from '../../storage/tx.ts';

/** What the catalogue needs from its neighbours in the sandbox. */
export interface CatalogDependencies {
  /** Whether the partner has a store with this code. */
  knowsStore(tx: Tx, partnerId: string, storeId: string): boolean;
}
