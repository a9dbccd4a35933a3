import type { PowerOfAttorneyReference, SignaturePoa } from '@styk/sdk/api/edo';
import type { Tx } from '../../../storage/tx.ts';
import { edoProblems } from '../problems.ts';

/** Whether the МЧД that somebody names lets this person sign this kind of document for this organisation. */
export interface PowersQuestion {
  readonly tx: Tx;
  /** In whose register of powers it is looked for. */
  readonly partnerId: string;
  readonly reference: PowerOfAttorneyReference;
  /** ИНН of the organisation that is to be bound by the signature. */
  readonly principalInn: string;
  /** The certificate's person. */
  readonly signer: { readonly commonName: string; readonly inn: string | null; readonly snils: string | null };
  /** `upd`, `etrn`, …; a service document is of the kind of the document it is about. */
  readonly documentType: string;
  /** Moment of signing, epoch milliseconds. */
  readonly at: number;
}

/**
 * What is written down beside the signature.
 *
 * @throws poa-required, poa-scope-insufficient
 */
export type FindPowers = (question: PowersQuestion) => SignaturePoa;

/** Of an operator that keeps no register of powers: a person's signature binds no organisation. */
export const noPowers = ({ principalInn }: Omit<PowersQuestion, 'tx'>): SignaturePoa => {
  throw edoProblems.create('poa-required', { principalInn });
};
