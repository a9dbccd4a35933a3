import type { SignatureInfo, SignaturePoa } from '@styk/sdk/api/edo';
import type { Tx } from '../../../storage/tx.ts';

/** A signature that was checked. */
export interface NewSignature {
  /** Detached CMS in DER. */
  readonly content: Uint8Array;
  readonly commonName: string;
  readonly inn: string | null;
  readonly organisationInn: string | null;
  readonly serial: string;
  /** SHA-256 of the certificate in hex; null where it did not come with the signature. */
  readonly thumbprint: string | null;
  /** Last moment of the certificate, epoch milliseconds. */
  readonly notAfter: number | null;
  /** Epoch milliseconds, as the signer declared. */
  readonly signedAt: number;
  /** МЧД it rests on; null where the certificate is the organisation's own. */
  readonly poa: SignaturePoa | null;
  /** The driver whose simple signature the operator has sealed with this one. */
  readonly driver?: string | null;
}

export interface StoredSignature extends NewSignature {
  /** From 1. */
  readonly number: number;
}

interface SignatureRow extends Omit<StoredSignature, 'poa'> {
  readonly poa: string | null;
}

const COLUMNS = `number, content, common_name AS commonName, inn, organisation_inn AS organisationInn, serial, thumbprint,
  not_after AS notAfter, signed_at AS signedAt, poa, driver`;

/** Puts a signature under the file, after those it has. A title and a service document are both files. */
export function insertSignature(tx: Tx, fileId: string, signature: NewSignature): void {
  tx.run(
    `INSERT INTO edo_file_signature
       (file_id, number, content, common_name, inn, organisation_inn, serial, thumbprint, not_after, signed_at, poa, driver)
     SELECT :file, COALESCE(MAX(number), 0) + 1, :content, :commonName, :inn, :organisationInn, :serial, :thumbprint,
       :notAfter, :signedAt, :poa, :driver FROM edo_file_signature WHERE file_id = :file`,
    {
      ...signature,
      file: fileId,
      poa: signature.poa === null ? null : JSON.stringify(signature.poa),
      driver: signature.driver ?? null,
    },
  );
}

export function signaturesOf(tx: Tx, fileId: string): readonly StoredSignature[] {
  return tx
    .all<SignatureRow>(`SELECT ${COLUMNS} FROM edo_file_signature WHERE file_id = ? ORDER BY number`, fileId)
    .map((row) => ({ ...row, poa: row.poa === null ? null : (JSON.parse(row.poa) as SignaturePoa) }));
}

export function signatureResource(signature: StoredSignature): SignatureInfo {
  const { number, commonName, inn, organisationInn, serial, signedAt, poa, driver = null } = signature;
  return {
    number,
    signer: { commonName, inn, organisationInn, serial },
    signedAt: new Date(signedAt).toISOString(),
    ...(poa === null ? {} : { powerOfAttorney: poa }),
    ...(driver === null ? {} : { driver }),
  };
}
