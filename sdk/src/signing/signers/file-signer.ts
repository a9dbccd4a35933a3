import { readCertificates } from '../encoding/inputs.ts';
import { signingErrors } from '../errors.ts';
import { readPkcs12 } from '../keys/pkcs12.ts';
import type { PrivateKey } from '../keys/private-key.ts';
import { readPrivateKey } from '../keys/read-private-key.ts';
import { samePublicKey } from '../keys/same-public-key.ts';
import { parseCertificate } from '../x509/certificate.ts';
import { holderOf } from '../x509/subject.ts';
import type { Signer } from './signer.ts';

/** A key and its certificate in files of their own. */
export interface KeyFileInput {
  /** The content of a key file: PEM, DER or base64; PKCS#8, also encrypted. */
  readonly key: Uint8Array;
  readonly passphrase?: string | undefined;
  /** The content of a certificate file in any form; the first certificate is the signer's, the rest go to the chain. */
  readonly certificate: Uint8Array;
  /** Further files with certificates of authorities. */
  readonly chain?: readonly Uint8Array[] | undefined;
}

/** A key and its certificate in one PFX (PKCS#12). */
export interface PfxInput {
  readonly pfx: Uint8Array;
  readonly passphrase?: string | undefined;
  /** Further files with certificates of authorities. */
  readonly chain?: readonly Uint8Array[] | undefined;
}

export type FileSignerInput = KeyFileInput | PfxInput;

/**
 * A signer whose key lies in a file, given by its content: RSA, ECDSA or GOST R 34.10-2012.
 * @throws signing-certificate-absent, signing-key-mismatch, those of `readPrivateKey` and, for a PFX, of `readPkcs12`
 */
export function fileSigner(input: FileSignerInput): Signer {
  const { privateKey, certificate, chain } = 'pfx' in input ? readPkcs12(input.pfx, input.passphrase) : readPair(input);
  return {
    certificate,
    chain: [...chain, ...(input.chain ?? []).flatMap(readCertificates)],
    algorithm: privateKey.algorithm,
    sign: (bytes) => privateKey.sign(bytes),
  };
}

interface Pair {
  readonly privateKey: PrivateKey;
  readonly certificate: Uint8Array;
  readonly chain: readonly Uint8Array[];
}

function readPair({ key, passphrase, certificate: file }: KeyFileInput): Pair {
  const [certificate, ...chain] = readCertificates(file);
  if (certificate === undefined) throw signingErrors.create('signing-certificate-absent', {});
  const parsed = parseCertificate(certificate);
  const privateKey = readPrivateKey(key, passphrase);
  if (!samePublicKey(privateKey.publicKey, parsed.publicKey)) {
    throw signingErrors.create('signing-key-mismatch', { subject: holderOf(parsed), serial: parsed.serial });
  }
  return { privateKey, certificate, chain };
}
