import { createDecipheriv } from 'node:crypto';
import { type Asn1Element, TAG } from '../asn1/element.ts';
import { expectTag, FieldReader } from '../asn1/fields.ts';
import { readOctets, readOid } from '../asn1/values.ts';
import type { AlgorithmIdentifier } from '../x509/algorithm-identifier.ts';
import { keyErrors } from './errors.ts';
import { gost28147Cfb, gost28147Tables } from './gost28147.ts';

/** A cipher with the parameters from its identifier; what it lacks is the key. */
export interface FileCipher {
  /** Octets. */
  readonly keyLength: number;
  /** `undefined` where the padding is wrong: another key. */
  readonly decrypt: (key: Uint8Array, octets: Uint8Array) => Uint8Array | undefined;
}

const BLOCK_CIPHERS: Readonly<
  Record<string, { readonly name: string; readonly keyLength: number; readonly block: number }>
> = {
  '2.16.840.1.101.3.4.1.2': { name: 'aes-128-cbc', keyLength: 16, block: 16 },
  '2.16.840.1.101.3.4.1.22': { name: 'aes-192-cbc', keyLength: 24, block: 16 },
  '2.16.840.1.101.3.4.1.42': { name: 'aes-256-cbc', keyLength: 32, block: 16 },
  '1.2.840.113549.3.7': { name: 'des-ede3-cbc', keyLength: 24, block: 8 },
};

/** id-Gost28147-89 (RFC 4490 4.1). */
const GOST28147 = '1.2.643.2.2.21';

/** The cipher of an encryptionScheme. @throws signing-cipher-not-supported, signing-asn1-… */
export function fileCipher({ oid, parameters }: AlgorithmIdentifier): FileCipher {
  const unknown = () => keyErrors.create('signing-cipher-not-supported', { algorithm: oid });
  if (parameters === undefined) throw unknown();
  if (oid === GOST28147) return gostCipher(parameters);
  const cipher = BLOCK_CIPHERS[oid];
  if (cipher === undefined) throw unknown();
  const iv = readOctets(expectTag(parameters, TAG.octetString, 'IV'));
  return cbcCipher(cipher.name, cipher.keyLength, requireLength(iv, cipher.block, oid));
}

/** A cipher of node:crypto in the mode CBC with the padding of PKCS#7. */
export function cbcCipher(name: string, keyLength: number, iv: Uint8Array): FileCipher {
  return {
    keyLength,
    decrypt: (key, octets) => {
      try {
        const decipher = createDecipheriv(name, key, iv);
        return Buffer.concat([decipher.update(octets), decipher.final()]);
      } catch {
        return undefined;
      }
    },
  };
}

/** Gost28147-89-Parameters (RFC 4357 10.1): the vector and the set of substitutions. */
function gostCipher(parameters: Asn1Element): FileCipher {
  const fields = new FieldReader(parameters, TAG.sequence, 'Gost28147-89-Parameters');
  const iv = requireLength(readOctets(fields.take(TAG.octetString, 'iv')), 8, GOST28147);
  const paramSet = readOid(fields.take(TAG.oid, 'encryptionParamSet'));
  fields.finish();
  const tables = gost28147Tables(paramSet);
  if (tables === undefined) throw keyErrors.create('signing-cipher-not-supported', { algorithm: paramSet });
  return { keyLength: 32, decrypt: (key, octets) => gost28147Cfb('decrypt', { tables, key, iv }, octets) };
}

function requireLength(iv: Uint8Array, length: number, algorithm: string): Uint8Array {
  if (iv.length === length) return iv;
  throw keyErrors.create('signing-cipher-not-supported', { algorithm });
}
