import type { TrustMaterial } from '@styk/sdk/signing';
import type { Printer } from '../../../print/printer.ts';
import type { Draw } from '../../chance.ts';
import type { ServiceContext } from '../../operation.ts';
import type { Tx } from '../../storage/tx.ts';
import type { FindPowers } from './documents/powers.ts';
import type { PartnerParty, Robot } from './participants.ts';

/** A certificate with its key, in PEM. */
export interface SigningIdentity {
  readonly certificatePem: string;
  readonly privateKeyPem: string;
}

/** A file of a partner; its bytes are read when they are wanted. */
export interface PartnerFile {
  readonly name: string;
  readonly size: number;
  read(): Uint8Array;
}

/** The files of the partners. */
export interface PartnerFiles {
  /** The newest version that this partner sees. */
  find(tx: Tx, viewer: { readonly partner: string; readonly now: number }, fileId: string): PartnerFile | undefined;
  /** Keeps a file for a partner; returns its id. */
  keep(context: ServiceContext, partnerId: string, file: { readonly name: string; readonly bytes: Uint8Array }): string;
  /** Forgets a file that was kept. */
  forget(tx: Tx, fileId: string): void;
}

/** What the operator needs from its neighbours in the sandbox. */
export interface EdoDependencies {
  /** The partner as the onboarding knows it; undefined when it may not exchange documents. */
  partyOf(tx: Tx, partnerId: string): PartnerParty | undefined;
  /** Roots and revocation lists by which the operator judges signatures. */
  trust(tx: Tx): TrustMaterial;
  /** An identity of the sandbox's own authority for an organisation that the sandbox plays. */
  issueIdentity(organisation: Pick<Robot, 'name' | 'inn' | 'ogrn'>): Promise<SigningIdentity>;
  readonly files: PartnerFiles;
  /** What the names of files are drawn from that the operator and the robots make. */
  readonly draw: Draw;
}

/** The same with what the operator has of its own: its register of powers and its printer. */
export interface EdoRoom extends EdoDependencies {
  readonly powers: FindPowers;
  readonly printer: Printer;
}
