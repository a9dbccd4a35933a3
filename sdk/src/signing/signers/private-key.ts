import { createPrivateKey, type KeyObject } from 'node:crypto';
import { signatureScheme } from '../algorithms/signatures.ts';
import { TAG } from '../asn1/element.ts';
import { FieldReader } from '../asn1/fields.ts';
import { parseBer } from '../asn1/reader.ts';
import { derBlocks } from '../encoding/der-input.ts';
import { signingErrors } from '../errors.ts';
import { readAlgorithmIdentifier } from '../x509/algorithm-identifier.ts';

/**
 * Reads a private key: PEM, DER or base64; PKCS#8, also encrypted, or the older PEM forms that OpenSSL knows.
 * @throws signing-passphrase-needed, signing-passphrase-wrong, signing-algorithm-not-supported, signing-key-unreadable
 */
export function readPrivateKey(key: Uint8Array, passphrase?: string): KeyObject {
  const secret = passphrase === undefined ? {} : { passphrase };
  try {
    if (isPem(key)) return createPrivateKey({ key: Buffer.from(key), format: 'pem', ...secret });
    const [der = key] = derBlocks(key, [], 'private key');
    return createPrivateKey({ key: Buffer.from(der), format: 'der', type: 'pkcs8', ...secret });
  } catch (cause) {
    throw explain(key, passphrase, cause);
  }
}

function isPem(key: Uint8Array): boolean {
  return Buffer.from(key.buffer, key.byteOffset, key.byteLength).includes('-----BEGIN ');
}

/** OpenSSL names its trouble by the step that failed; people need the cause. */
function explain(key: Uint8Array, passphrase: string | undefined, cause: unknown): Error {
  const content = readContent(key);
  if (content?.encrypted) {
    const code = passphrase === undefined ? 'signing-passphrase-needed' : 'signing-passphrase-wrong';
    return signingErrors.create(code, {}, { cause });
  }
  if (content?.algorithm !== undefined) {
    return signingErrors.create('signing-algorithm-not-supported', { algorithm: content.algorithm }, { cause });
  }
  return signingErrors.create('signing-key-unreadable', {}, { cause });
}

interface KeyContent {
  readonly encrypted: boolean;
  readonly algorithm?: string;
}

/** What a PKCS#8 structure says about itself (RFC 5958 2 and 3); `undefined` where it is none. */
function readContent(key: Uint8Array): KeyContent | undefined {
  if (Buffer.from(key).includes('Proc-Type: 4,ENCRYPTED')) return { encrypted: true };
  try {
    const [der] = derBlocks(key, ['PRIVATE KEY', 'ENCRYPTED PRIVATE KEY'], 'private key');
    if (der === undefined) return undefined;
    const fields = new FieldReader(parseBer(der, 'PrivateKeyInfo'), TAG.sequence, 'PrivateKeyInfo');
    if (fields.takeIf(TAG.integer) === undefined) return { encrypted: true };
    const identifier = readAlgorithmIdentifier(fields.take(TAG.sequence, 'privateKeyAlgorithm'));
    return { encrypted: false, algorithm: signatureScheme(identifier).name };
  } catch {
    return undefined;
  }
}
