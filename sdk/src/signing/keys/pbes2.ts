import { pbkdf2Sync } from 'node:crypto';
import { type Asn1Element, TAG } from '../asn1/element.ts';
import { FieldReader } from '../asn1/fields.ts';
import { readOctets, readSmallInteger } from '../asn1/values.ts';
import { pbkdf2Streebog512 } from '../gost/streebog.ts';
import { type AlgorithmIdentifier, readAlgorithmIdentifier } from '../x509/algorithm-identifier.ts';
import { fileCipher } from './ciphers.ts';
import { keyErrors } from './errors.ts';
import { type KdfBudget, type Secret, STREEBOG_WEIGHT } from './kdf-budget.ts';

export const PBES2_OID = '1.2.840.113549.1.5.13';
const PBKDF2_OID = '1.2.840.113549.1.5.12';

/** How PBKDF2 is reckoned with a pseudorandom function. */
interface Prf {
  /** How much an iteration costs, for the budget. */
  readonly weight: number;
  readonly derive: (passphrase: Uint8Array, salt: Uint8Array, iterations: number, length: number) => Uint8Array;
}

const native = (digest: string): Prf => ({
  weight: 1,
  derive: (passphrase, salt, iterations, length) => pbkdf2Sync(passphrase, salt, iterations, length, digest),
});

const HMAC_SHA1 = '1.2.840.113549.2.7';
const HMAC_STREEBOG512 = '1.2.643.7.1.1.4.2';

const PRFS: Readonly<Record<string, Prf>> = {
  [HMAC_SHA1]: native('sha1'),
  '1.2.840.113549.2.8': native('sha224'),
  '1.2.840.113549.2.9': native('sha256'),
  '1.2.840.113549.2.10': native('sha384'),
  '1.2.840.113549.2.11': native('sha512'),
  [HMAC_STREEBOG512]: { weight: STREEBOG_WEIGHT, derive: pbkdf2Streebog512 },
};

/**
 * Decrypts by PBES2 (RFC 8018 6.2), with the ГОСТ algorithms of RFC 9337 too. `undefined` where the padding shows that
 * the passphrase is another one; ГОСТ pads nothing, so there the caller has to look at what came out.
 * @throws signing-cipher-not-supported, signing-kdf-too-costly, signing-asn1-…
 */
export function decryptPbes2(
  parameters: Asn1Element | undefined,
  octets: Uint8Array,
  secret: Secret,
): Uint8Array | undefined {
  if (parameters === undefined) throw keyErrors.create('signing-cipher-not-supported', { algorithm: PBES2_OID });
  const fields = new FieldReader(parameters, TAG.sequence, 'PBES2-params');
  const kdf = readAlgorithmIdentifier(fields.take(TAG.sequence, 'keyDerivationFunc'));
  const cipher = fileCipher(readAlgorithmIdentifier(fields.take(TAG.sequence, 'encryptionScheme')));
  fields.finish();
  return cipher.decrypt(deriveKey(kdf, cipher.keyLength, secret), octets);
}

function deriveKey(
  { oid, parameters }: AlgorithmIdentifier,
  length: number,
  { passphrase, budget }: Secret,
): Uint8Array {
  if (oid !== PBKDF2_OID || parameters === undefined) {
    throw keyErrors.create('signing-cipher-not-supported', { algorithm: oid });
  }
  const fields = new FieldReader(parameters, TAG.sequence, 'PBKDF2-params');
  const salt = readOctets(fields.take(TAG.octetString, 'salt'));
  const iterations = readSmallInteger(fields.take(TAG.integer, 'iterationCount'));
  fields.takeIf(TAG.integer); // keyLength repeats what the cipher says
  const prf = fields.takeIf(TAG.sequence);
  fields.finish();
  const prfOid = prf === undefined ? HMAC_SHA1 : readAlgorithmIdentifier(prf).oid;
  return pbkdf2(prfOid, { passphrase: Buffer.from(passphrase), salt, iterations, length }, budget);
}

interface Derivation {
  readonly passphrase: Uint8Array;
  readonly salt: Uint8Array;
  readonly iterations: number;
  readonly length: number;
}

function pbkdf2(prfOid: string, derivation: Derivation, budget: KdfBudget): Uint8Array {
  const prf = PRFS[prfOid];
  const { passphrase, salt, iterations, length } = derivation;
  if (prf === undefined || iterations < 1)
    throw keyErrors.create('signing-cipher-not-supported', { algorithm: prfOid });
  budget.spend(iterations, prf.weight);
  return prf.derive(passphrase, salt, iterations, length);
}
