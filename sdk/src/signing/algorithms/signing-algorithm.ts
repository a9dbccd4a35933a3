import { TAG } from '../asn1/element.ts';
import { readOid } from '../asn1/values.ts';
import { nullValue, oid, sequence } from '../asn1/writer.ts';
import type { PublicKeyInfo } from '../x509/certificate.ts';
import { type ComputableDigest, SHA256, SHA384, SHA512 } from './digests.ts';
import { EC_KEY_OID } from './ecdsa.ts';
import { type GostFamily, gostFamilyOf } from './gost-key.ts';
import { PSS_SHA256, RSA_KEY_OID, RSA_PSS_OID } from './rsa.ts';

/** What a signer writes into SignerInfo. */
export interface SigningAlgorithm {
  /** For people and reports: `RSA-SHA-256`. */
  readonly name: string;
  /** Digest of the content and of the signed attributes. */
  readonly digest: ComputableDigest;
  /** AlgorithmIdentifier in DER. */
  readonly digestIdentifier: Uint8Array;
  /** AlgorithmIdentifier in DER. */
  readonly signatureIdentifier: Uint8Array;
}

/** The algorithm with which keys of this kind sign, or `undefined` where there is none yet. */
export function signingAlgorithmFor({ algorithm }: PublicKeyInfo): SigningAlgorithm | undefined {
  if (algorithm.oid === RSA_KEY_OID) {
    // RFC 3370 3.2: the key's identifier with NULL, which every verifier takes.
    return describe('RSA', SHA256, sequence(oid(RSA_KEY_OID), nullValue()));
  }
  if (algorithm.oid === RSA_PSS_OID) return describe('RSA-PSS', SHA256, PSS_SHA256);
  const gost = gostFamilyOf(algorithm.oid);
  if (gost !== undefined) return gostSigningAlgorithm(gost);
  if (algorithm.oid !== EC_KEY_OID || algorithm.parameters?.tag !== TAG.oid) return undefined;
  const curve = EC_CURVES[readOid(algorithm.parameters)];
  return curve && describe('ECDSA', curve.digest, sequence(oid(curve.signature)));
}

/** With NULL, as Russian tools write it; the identifiers with a digest are for certificates (RFC 9215 3). */
export function gostSigningAlgorithm({ name, digest, keyOid }: GostFamily): SigningAlgorithm {
  const withNull = (identifier: string) => sequence(oid(identifier), nullValue());
  return { name, digest, digestIdentifier: withNull(digest.oid), signatureIdentifier: withNull(keyOid) };
}

/** RFC 5753 2.1.1: the digest is as long as the curve. */
const EC_CURVES: Readonly<Record<string, { readonly digest: ComputableDigest; readonly signature: string }>> = {
  '1.2.840.10045.3.1.7': { digest: SHA256, signature: '1.2.840.10045.4.3.2' },
  '1.3.132.0.34': { digest: SHA384, signature: '1.2.840.10045.4.3.3' },
  '1.3.132.0.35': { digest: SHA512, signature: '1.2.840.10045.4.3.4' },
};

function describe(family: string, digest: ComputableDigest, signatureIdentifier: Uint8Array): SigningAlgorithm {
  // RFC 5754 2: SHA-2 identifiers are written without parameters.
  return { name: `${family}-${digest.name}`, digest, digestIdentifier: sequence(oid(digest.oid)), signatureIdentifier };
}
