import type { Tx } from '../../storage/tx.ts';

/** What the files need of other domains. */
export interface FilesDependencies {
  /** Whether there is such a partner to grant anything to. */
  knowsPartner(tx: Tx, partnerId: string): boolean;
}
