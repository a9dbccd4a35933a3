import { type DigestAlgorithm, SHA1, SHA256, SHA384, SHA512 } from './digests.ts';
import { nativeScheme } from './native-scheme.ts';
import type { SignatureEntry, SignatureScheme } from './signature-scheme.ts';

export const EC_KEY_OID = '1.2.840.10045.2.1';

/** ECDSA with the signature as SEQUENCE { r, s } (RFC 5480 appendix A), which is what node:crypto takes by default. */
function ecdsa(digest: DigestAlgorithm | undefined): SignatureScheme {
  const name = `ECDSA-${digest?.name ?? '?'}`;
  return nativeScheme(name, digest, { keyOids: [EC_KEY_OID] });
}

export const ECDSA_ENTRIES: readonly SignatureEntry[] = [
  { oid: EC_KEY_OID, scheme: (_, digest) => ecdsa(digest) },
  { oid: '1.2.840.10045.4.1', scheme: () => ecdsa(SHA1) },
  { oid: '1.2.840.10045.4.3.2', scheme: () => ecdsa(SHA256) },
  { oid: '1.2.840.10045.4.3.3', scheme: () => ecdsa(SHA384) },
  { oid: '1.2.840.10045.4.3.4', scheme: () => ecdsa(SHA512) },
];
