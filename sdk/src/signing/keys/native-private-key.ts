import { constants, createPrivateKey, createPublicKey, type KeyObject, sign } from 'node:crypto';
import { promisify } from 'node:util';
import { PSS_SALT_LENGTH } from '../algorithms/rsa.ts';
import { signatureScheme } from '../algorithms/signatures.ts';
import { type SigningAlgorithm, signingAlgorithmFor } from '../algorithms/signing-algorithm.ts';
import { parseBer } from '../asn1/reader.ts';
import { signingErrors } from '../errors.ts';
import { type PublicKeyInfo, readPublicKeyInfo } from '../x509/certificate.ts';
import type { PrivateKey } from './private-key.ts';

/** A key of node:crypto, RSA or ECDSA. @throws signing-algorithm-not-supported */
export function nativePrivateKey(key: KeyObject): PrivateKey {
  const spki = createPublicKey(key).export({ format: 'der', type: 'spki' });
  const publicKey = readPublicKeyInfo(parseBer(spki, 'SubjectPublicKeyInfo'));
  const algorithm = requireAlgorithm(publicKey);
  return {
    publicKey,
    algorithm,
    sign: signWith(key, algorithm),
    toPkcs8: () => key.export({ format: 'der', type: 'pkcs8' }),
  };
}

/** PrivateKeyInfo in DER of any algorithm that node:crypto reads. @throws signing-key-unreadable, signing-algorithm-not-supported */
export function readNativePrivateKey(pkcs8: Uint8Array): PrivateKey {
  return nativePrivateKey(asKeyObject(pkcs8));
}

function asKeyObject(pkcs8: Uint8Array): KeyObject {
  try {
    return createPrivateKey({ key: Buffer.from(pkcs8), format: 'der', type: 'pkcs8' });
  } catch (cause) {
    throw signingErrors.create('signing-key-unreadable', {}, { cause });
  }
}

function requireAlgorithm(publicKey: PublicKeyInfo): SigningAlgorithm {
  const algorithm = signingAlgorithmFor(publicKey);
  if (algorithm !== undefined) return algorithm;
  throw signingErrors.create('signing-algorithm-not-supported', {
    algorithm: signatureScheme(publicKey.algorithm).name,
  });
}

const signInPool = promisify(sign);

/** Up to this many bits a signature takes a third of a millisecond, of which another thread would cost a tenth more. */
const IN_PLACE_RSA_BITS = 2048;

function signWith(key: KeyObject, { digest }: SigningAlgorithm): PrivateKey['sign'] {
  const isPss = key.asymmetricKeyType === 'rsa-pss';
  // Left to itself node:crypto makes the salt as long as the modulus allows.
  const input = isPss ? { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: PSS_SALT_LENGTH } : key;
  const { modulusLength = 0 } = key.asymmetricKeyDetails ?? {};
  return modulusLength <= IN_PLACE_RSA_BITS
    ? async (bytes) => sign(digest.nodeName, bytes, input)
    : (bytes) => signInPool(digest.nodeName, bytes, input);
}
