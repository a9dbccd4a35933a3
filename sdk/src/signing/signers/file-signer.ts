import { createPublicKey, type KeyObject, sign } from 'node:crypto';
import { promisify } from 'node:util';
import { signatureScheme } from '../algorithms/signatures.ts';
import { type SigningAlgorithm, signingAlgorithmFor } from '../algorithms/signing-algorithm.ts';
import { readCertificates } from '../encoding/inputs.ts';
import { signingErrors } from '../errors.ts';
import { type Certificate, parseCertificate } from '../x509/certificate.ts';
import { holderOf } from '../x509/subject.ts';
import { readPrivateKey } from './private-key.ts';
import type { Signer } from './signer.ts';

export interface FileSignerInput {
  /** The content of a key file: PEM, DER or base64; PKCS#8, also encrypted. */
  readonly key: Uint8Array;
  readonly passphrase?: string | undefined;
  /** The content of a certificate file in any form; the first certificate is the signer's, the rest go to the chain. */
  readonly certificate: Uint8Array;
  /** Further files with certificates of authorities. */
  readonly chain?: readonly Uint8Array[] | undefined;
}

const signInPool = promisify(sign);

/**
 * A signer whose key lies in a file, given by its content.
 * @throws signing-certificate-absent, signing-key-unreadable, signing-passphrase-needed, signing-passphrase-wrong,
 *   signing-algorithm-not-supported, signing-key-mismatch
 */
export function fileSigner(input: FileSignerInput): Signer {
  const [certificate, ...rest] = readCertificates(input.certificate);
  if (certificate === undefined) throw signingErrors.create('signing-certificate-absent', {});
  const parsed = parseCertificate(certificate);
  const algorithm = algorithmOf(parsed);
  const key = readPrivateKey(input.key, input.passphrase);
  if (!belongTogether(key, parsed)) {
    throw signingErrors.create('signing-key-mismatch', { subject: holderOf(parsed), serial: parsed.serial });
  }
  return {
    certificate,
    chain: [...rest, ...(input.chain ?? []).flatMap(readCertificates)],
    algorithm,
    sign: (bytes) => signWith(key, algorithm.digest.nodeName, bytes),
  };
}

/** Up to this many bits a signature takes a third of a millisecond, of which another thread would cost a tenth more. */
const IN_PLACE_RSA_BITS = 2048;

async function signWith(key: KeyObject, digest: string | undefined, bytes: Uint8Array): Promise<Uint8Array> {
  const { modulusLength = 0 } = key.asymmetricKeyDetails ?? {};
  return modulusLength <= IN_PLACE_RSA_BITS ? sign(digest, bytes, key) : await signInPool(digest, bytes, key);
}

function algorithmOf({ publicKey }: Certificate): SigningAlgorithm {
  const algorithm = signingAlgorithmFor(publicKey);
  if (algorithm !== undefined) return algorithm;
  const { name } = signatureScheme(publicKey.algorithm);
  throw signingErrors.create('signing-algorithm-not-supported', { algorithm: name });
}

function belongTogether(key: KeyObject, { publicKey }: Certificate): boolean {
  const certified = createPublicKey({ key: Buffer.from(publicKey.raw), format: 'der', type: 'spki' });
  return createPublicKey(key).equals(certified);
}
