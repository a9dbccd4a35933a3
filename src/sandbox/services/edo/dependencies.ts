import type { TrustMaterial } from '@styk/sdk/signing';
import type { Tx } from '../../storage/tx.ts';
import type { PartnerParty, Robot } from './participants.ts';

/** A certificate with its key, in PEM. */
export interface SigningIdentity {
  readonly certificatePem: string;
  readonly privateKeyPem: string;
}

/** What the operator needs from its neighbours in the sandbox. */
export interface EdoDependencies {
  /** The partner as the onboarding knows it; undefined when it may not exchange documents. */
  partyOf(tx: Tx, partnerId: string): PartnerParty | undefined;
  /** Roots and revocation lists by which the operator judges signatures. */
  trust(tx: Tx): TrustMaterial;
  /** An identity of the sandbox's own authority for an organisation that the sandbox plays. */
  issueIdentity(organisation: Pick<Robot, 'name' | 'inn' | 'ogrn'>): Promise<SigningIdentity>;
}
