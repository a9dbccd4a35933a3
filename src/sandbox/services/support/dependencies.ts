import type { ObjectReferenceRequest } from '@styk/sdk/api/support';
import type { Journal } from '../../journal/journal.ts';
import type { Tx } from '../../storage/tx.ts';

/** What support needs of the frame and of other domains. */
export interface SupportDependencies {
  readonly journal: Pick<Journal, 'trace' | 'recent'>;
  /** Whether there is such an object and the partner may name it. */
  knowsObject(tx: Tx, partnerId: string, object: ObjectReferenceRequest): boolean;
  /** Whether the partner sees this file now. */
  seesFile(tx: Tx, partnerId: string, now: number, fileId: string): boolean;
}
