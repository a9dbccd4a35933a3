import type { Tx } from '../../storage/tx.ts';

/** What the onboarding needs of other domains and of the frame. */
export interface PartnersRoom {
  /** Versions of the contracts now, by domain. */
  readonly contractVersions: Readonly<Record<string, string>>;
  /** SHA-256 of the newest version of a file that the partner sees; undefined when it sees none. */
  fileHash(tx: Tx, partnerId: string, now: number, fileId: string): string | undefined;
  /** Tokens that were read are remembered; those of a revoked key must not be. */
  forgetTokens(): void;
}
