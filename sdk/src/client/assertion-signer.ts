import { bytesOfBase64 } from './base64.ts';
import type { AssertionAlgorithm, AssertionSigner, ClientKeyCredential, Jwk, PlatformKey } from './credentials.ts';
import { clientErrors } from './errors.ts';

/** Names of JOSE (RFC 7518 section 3.1, RFC 8037) in Web Cryptography, which every platform has. */
const ALGORITHMS = {
  ES256: { key: { name: 'ECDSA', namedCurve: 'P-256' }, signature: { name: 'ECDSA', hash: 'SHA-256' } },
  RS256: { key: { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' }, signature: { name: 'RSASSA-PKCS1-v1_5' } },
  PS256: { key: { name: 'RSA-PSS', hash: 'SHA-256' }, signature: { name: 'RSA-PSS', saltLength: 32 } },
  EdDSA: { key: { name: 'Ed25519' }, signature: { name: 'Ed25519' } },
} as const satisfies Record<AssertionAlgorithm, { readonly key: object; readonly signature: object }>;

/** @throws client-key-invalid */
export async function signerOf(credential: ClientKeyCredential): Promise<AssertionSigner> {
  try {
    return await openKey(credential);
  } catch (cause) {
    throw clientErrors.create('client-key-invalid', {}, { cause });
  }
}

async function openKey({ privateKey, algorithm }: ClientKeyCredential): Promise<AssertionSigner> {
  if (isSigner(privateKey)) return privateKey;
  const { key, algorithm: own } = await importKey(privateKey, algorithm);
  const { signature } = ALGORITHMS[own];
  return {
    algorithm: own,
    sign: async (data) => new Uint8Array(await crypto.subtle.sign(signature, key, data as Uint8Array<ArrayBuffer>)),
  };
}

/** Overloads hide the form of a JWK from `Parameters`; the platform itself checks it. */
type PlatformJwk = Exclude<Awaited<ReturnType<typeof crypto.subtle.exportKey>>, ArrayBuffer>;
type CryptoKeyOfPlatform = Parameters<typeof crypto.subtle.sign>[1];

interface ImportedKey {
  readonly key: CryptoKeyOfPlatform;
  readonly algorithm: AssertionAlgorithm;
}

async function importKey(
  given: Exclude<ClientKeyCredential['privateKey'], AssertionSigner>,
  asked: AssertionAlgorithm | undefined,
): Promise<ImportedKey> {
  if (isPlatformKey(given)) return { key: given as CryptoKeyOfPlatform, algorithm: asked ?? algorithmOfKey(given) };
  if (typeof given === 'string') {
    const der = bytesOfBase64(pemBody(given));
    const algorithm = asked ?? algorithmOfPkcs8(der);
    return { algorithm, key: await crypto.subtle.importKey('pkcs8', der, ALGORITHMS[algorithm].key, false, ['sign']) };
  }
  const algorithm = asked ?? algorithmOfJwk(given);
  // Members that restrict the key's use are the registrar's business, and platforms differ in what they make of them.
  const { alg: _alg, use: _use, key_ops: _keyOps, ...jwk } = given;
  return {
    algorithm,
    key: await crypto.subtle.importKey('jwk', jwk as PlatformJwk, ALGORITHMS[algorithm].key, false, ['sign']),
  };
}

function isSigner(key: ClientKeyCredential['privateKey']): key is AssertionSigner {
  return typeof key === 'object' && 'sign' in key && typeof key.sign === 'function';
}

function isPlatformKey(key: string | Jwk | PlatformKey): key is PlatformKey {
  return typeof key === 'object' && 'usages' in key;
}

function algorithmOfKey({ algorithm: { name } }: PlatformKey): AssertionAlgorithm {
  const entries = Object.entries(ALGORITHMS) as [AssertionAlgorithm, { key: { name: string } }][];
  return known(entries.find(([, { key }]) => key.name === name)?.[0]);
}

function algorithmOfJwk({ alg, kty, crv }: Jwk): AssertionAlgorithm {
  if (alg !== undefined) return known(Object.hasOwn(ALGORITHMS, alg) ? (alg as AssertionAlgorithm) : undefined);
  if (kty === 'RSA') return 'RS256';
  return known(crv === 'P-256' ? 'ES256' : crv === 'Ed25519' ? 'EdDSA' : undefined);
}

/** Object identifiers in DER: rsaEncryption (RFC 8017), prime256v1 (RFC 5480), Ed25519 (RFC 8410). */
const OIDS: readonly [string, AssertionAlgorithm][] = [
  ['06092a864886f70d010101', 'RS256'],
  ['06082a8648ce3d030107', 'ES256'],
  ['06032b6570', 'EdDSA'],
];

/** The algorithm is named at the beginning (RFC 5208 section 5). */
function algorithmOfPkcs8(der: Uint8Array): AssertionAlgorithm {
  const head = Array.from(der.subarray(0, 40), (byte) => byte.toString(16).padStart(2, '0')).join('');
  return known(OIDS.find(([oid]) => head.includes(oid))?.[1]);
}

function pemBody(pem: string): string {
  return pem.replaceAll(/-----[^-]+-----|\s/g, '');
}

/** What is thrown here becomes the cause of `client-key-invalid`. */
function known(algorithm: AssertionAlgorithm | undefined): AssertionAlgorithm {
  if (algorithm === undefined) throw new TypeError('The key is for none of ES256, RS256, PS256, EdDSA');
  return algorithm;
}
