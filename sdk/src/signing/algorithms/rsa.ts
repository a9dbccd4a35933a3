import { constants } from 'node:crypto';
import { contextTag, TAG } from '../asn1/element.ts';
import { FieldReader } from '../asn1/fields.ts';
import { readSmallInteger } from '../asn1/values.ts';
import { context, integer, nullValue, oid, sequence } from '../asn1/writer.ts';
import { type AlgorithmIdentifier, readAlgorithmIdentifier } from '../x509/algorithm-identifier.ts';
import { type DigestAlgorithm, digestByOid, SHA1, SHA256, SHA384, SHA512 } from './digests.ts';
import { nativeScheme } from './native-scheme.ts';
import type { SignatureEntry, SignatureScheme } from './signature-scheme.ts';

export const RSA_KEY_OID = '1.2.840.113549.1.1.1';
/** Names the scheme, and also keys that may be used for it only (RFC 4055 1.2). */
export const RSA_PSS_OID = '1.2.840.113549.1.1.10';

/** RSASSA-PKCS1-v1_5 (RFC 8017 8.2), unless the digest cannot be computed here. */
function pkcs1(digest: DigestAlgorithm | undefined): SignatureScheme {
  const name = `RSA-${digest?.name ?? '?'}`;
  // What node:crypto does with keys of this kind when nothing is said.
  return nativeScheme(name, digest, { keyOids: [RSA_KEY_OID] });
}

/** RSASSA-PSS with the parameters of RFC 4055 3.1; a mask generation digest other than the message's own is not supported. */
function pss(identifier: AlgorithmIdentifier): SignatureScheme {
  const { digest, maskDigest, saltLength } = readPssParameters(identifier);
  const name = `RSA-PSS-${digest.name}`;
  if (maskDigest?.oid !== digest.oid) return { name, weak: digest.weak === true };
  return nativeScheme(name, digest, {
    keyOids: [RSA_KEY_OID, RSA_PSS_OID],
    padding: constants.RSA_PKCS1_PSS_PADDING,
    saltLength,
  });
}

const MGF1 = '1.2.840.113549.1.1.8';

/** Octets of salt in the signatures made here: as many as the digest has. */
export const PSS_SALT_LENGTH = 32;

/** AlgorithmIdentifier of RSASSA-PSS with SHA-256 for message and mask and a salt of its length (RFC 4055 3.1). */
export const PSS_SHA256: Uint8Array = pssIdentifier();

function pssIdentifier(): Uint8Array {
  const digest = sequence(oid(SHA256.oid), nullValue());
  const mask = sequence(oid(MGF1), digest);
  const saltLength = integer(PSS_SALT_LENGTH);
  return sequence(oid(RSA_PSS_OID), sequence(context(0, digest), context(1, mask), context(2, saltLength)));
}

function readPssParameters({ parameters }: AlgorithmIdentifier) {
  const defaults = { digest: SHA1 as DigestAlgorithm, maskDigest: SHA1 as DigestAlgorithm | undefined, saltLength: 20 };
  if (parameters === undefined) return defaults;
  const fields = new FieldReader(parameters, TAG.sequence, 'RSASSA-PSS-params');
  const read = (number: number) => {
    const wrapper = fields.takeIf(contextTag(number));
    return wrapper && new FieldReader(wrapper, wrapper.tag, 'RSASSA-PSS-params').takeAny(`[${number}]`);
  };
  const [hash, mask, salt] = [read(0), read(1), read(2)];
  return {
    digest: hash ? digestByOid(readAlgorithmIdentifier(hash).oid) : defaults.digest,
    maskDigest: mask ? maskDigestOf(readAlgorithmIdentifier(mask)) : defaults.maskDigest,
    saltLength: salt ? readSmallInteger(salt) : defaults.saltLength,
  };
}

function maskDigestOf(mask: AlgorithmIdentifier): DigestAlgorithm | undefined {
  if (mask.oid !== MGF1) return undefined;
  return mask.parameters ? digestByOid(readAlgorithmIdentifier(mask.parameters).oid) : SHA1;
}

export const RSA_ENTRIES: readonly SignatureEntry[] = [
  { oid: RSA_KEY_OID, scheme: (_, digest) => pkcs1(digest) },
  { oid: '1.2.840.113549.1.1.5', scheme: () => pkcs1(SHA1) },
  { oid: '1.2.840.113549.1.1.11', scheme: () => pkcs1(SHA256) },
  { oid: '1.2.840.113549.1.1.12', scheme: () => pkcs1(SHA384) },
  { oid: '1.2.840.113549.1.1.13', scheme: () => pkcs1(SHA512) },
  { oid: RSA_PSS_OID, scheme: pss },
];
