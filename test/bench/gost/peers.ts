import { createPrivateKey, createPublicKey, type KeyObject, setEngine, sign, verify } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fixturePath } from '../../sdk/signing/support/fixtures.ts';

/** What every peer is asked to do with a digest; each has keys of its own. */
export interface Peer {
  readonly sign: () => unknown;
  readonly verify: () => boolean;
}

interface GostCryptoSign {
  generateKey(): { readonly privateKey: ArrayBuffer; readonly publicKey: ArrayBuffer };
  sign(key: ArrayBuffer, data: ArrayBuffer): ArrayBuffer;
  verify(key: ArrayBuffer, signature: ArrayBuffer, data: ArrayBuffer): boolean;
}

interface GostCryptoDigest {
  digest(data: Uint8Array): ArrayBuffer;
}

const require = createRequire(import.meta.url);

/** gost-crypto has no types, and its algorithms are reached past its promises. */
export function gostCrypto(bits: 256 | 512, digest: Uint8Array): Peer {
  const GostSign = require('gost-crypto/lib/gostSign.js') as new (algorithm: object) => GostCryptoSign;
  const namedCurve = bits === 256 ? 'S-256-A' : 'T-512-A';
  const algorithm = new GostSign({ name: 'GOST R 34.10', version: 2012, length: bits, namedCurve });
  const { privateKey, publicKey } = algorithm.generateKey();
  const data = new Uint8Array(digest).buffer;
  const signature = algorithm.sign(privateKey, data);
  return {
    sign: () => algorithm.sign(privateKey, data),
    verify: () => algorithm.verify(publicKey, signature, data),
  };
}

export function gostCryptoDigest(): GostCryptoDigest {
  const GostDigest = require('gost-crypto/lib/gostDigest.js') as new (algorithm: object) => GostCryptoDigest;
  return new GostDigest({ name: 'GOST R 34.11', version: 2012, length: 256 });
}

const ENGINE = '/usr/lib/x86_64-linux-gnu/engines-3/gost.so';

/** Whether OpenSSL's gost engine could be loaded into this process. */
export function loadEngine(): boolean {
  try {
    setEngine(ENGINE);
    return true;
  } catch {
    return false;
  }
}

/** Signs by node:crypto, with the gost engine or RSA as the key is; hashing the digest is the least it can be given. */
export function native(keyFile: string, algorithm: string, digest: Uint8Array): Peer {
  const key = readKey(keyFile);
  const publicKey = createPublicKey(key);
  const signature = sign(algorithm, digest, key);
  return {
    sign: () => sign(algorithm, digest, key),
    verify: () => verify(algorithm, digest, publicKey, signature),
  };
}

function readKey(keyFile: string): KeyObject {
  const pem = readFileSync(fixturePath(`pki/${keyFile}`));
  try {
    return createPrivateKey(pem);
  } catch {
    // The first key after the engine was loaded is refused (ERR_OSSL_EVP_UNSUPPORTED), the next one is not.
    return createPrivateKey(pem);
  }
}
