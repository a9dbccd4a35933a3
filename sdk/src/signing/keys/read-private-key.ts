import { createPrivateKey } from 'node:crypto';
import { StykError } from '../../errors/index.ts';
import { TAG } from '../asn1/element.ts';
import { FieldReader } from '../asn1/fields.ts';
import { parseBer } from '../asn1/reader.ts';
import { derBlocks } from '../encoding/der-input.ts';
import { signingErrors } from '../errors.ts';
import { KdfBudget } from './kdf-budget.ts';
import { nativePrivateKey } from './native-private-key.ts';
import {
  decryptPrivateKeyInfo,
  type EncryptedPrivateKeyInfo,
  type PrivateKeyInfo,
  privateKeyOf,
  readEncryptedPrivateKeyInfo,
  readPrivateKeyInfo,
} from './pkcs8.ts';
import type { PrivateKey } from './private-key.ts';

/** No key file is longer; whatever is, was named by mistake. */
const MAX_SIZE = 1024 * 1024;

/**
 * Reads a private key from the content of a file: PEM, DER or base64; PKCS#8, also encrypted, of RSA, ECDSA and
 * GOST R 34.10-2012, or the older PEM forms that OpenSSL writes for RSA and ECDSA.
 * @throws signing-passphrase-needed, signing-passphrase-wrong, signing-algorithm-not-supported,
 *   signing-cipher-not-supported, signing-kdf-too-costly, signing-key-masked, signing-curve-unknown, signing-key-unreadable
 */
export function readPrivateKey(file: Uint8Array, passphrase?: string): PrivateKey {
  if (file.length > MAX_SIZE) throw signingErrors.create('signing-key-unreadable', {});
  const der = pkcs8Of(file);
  return der === undefined ? readOlderPem(file, passphrase) : readPkcs8(der, passphrase);
}

/** The PKCS#8 structure of a file; `undefined` where a PEM file has none. @throws signing-key-unreadable */
function pkcs8Of(file: Uint8Array): Uint8Array | undefined {
  try {
    return derBlocks(file, ['PRIVATE KEY', 'ENCRYPTED PRIVATE KEY'], 'private key')[0];
  } catch (cause) {
    // The headers inside an encrypted PKCS#1 are no base64.
    if (contains(file, '-----BEGIN ')) return undefined;
    throw signingErrors.create('signing-key-unreadable', {}, { cause });
  }
}

function contains(file: Uint8Array, text: string): boolean {
  return Buffer.from(file.buffer, file.byteOffset, file.byteLength).includes(text);
}

function readPkcs8(der: Uint8Array, passphrase: string | undefined): PrivateKey {
  const content = readContent(der);
  return privateKeyOf(
    'plain' in content ? content.plain : decryptPrivateKeyInfo(content.encrypted, secretOf(passphrase)),
  );
}

type Content = { readonly plain: PrivateKeyInfo } | { readonly encrypted: EncryptedPrivateKeyInfo };

/** A plain PKCS#8 begins with its version, an encrypted one with its algorithm. */
function readContent(der: Uint8Array): Content {
  try {
    const element = parseBer(der, 'PrivateKeyInfo');
    const isPlain = new FieldReader(element, TAG.sequence, 'PrivateKeyInfo').nextTag === TAG.integer;
    return isPlain ? { plain: readPrivateKeyInfo(element) } : { encrypted: readEncryptedPrivateKeyInfo(element) };
  } catch (cause) {
    throw signingErrors.create('signing-key-unreadable', {}, { cause });
  }
}

function secretOf(passphrase: string | undefined) {
  if (passphrase === undefined) throw signingErrors.create('signing-passphrase-needed', {});
  return { passphrase, budget: new KdfBudget() };
}

/** BEGIN RSA PRIVATE KEY and BEGIN EC PRIVATE KEY, which may carry an encryption of their own. */
function readOlderPem(file: Uint8Array, passphrase: string | undefined): PrivateKey {
  const isEncrypted = contains(file, 'Proc-Type: 4,ENCRYPTED');
  const secret = isEncrypted ? { passphrase: secretOf(passphrase).passphrase } : {};
  try {
    return nativePrivateKey(createPrivateKey({ key: Buffer.from(file), format: 'pem', ...secret }));
  } catch (cause) {
    if (cause instanceof StykError) throw cause;
    throw signingErrors.create(isEncrypted ? 'signing-passphrase-wrong' : 'signing-key-unreadable', {}, { cause });
  }
}
