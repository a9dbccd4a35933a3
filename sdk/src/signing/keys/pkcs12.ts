import { StykError } from '../../errors/index.ts';
import { TAG } from '../asn1/element.ts';
import { FieldReader } from '../asn1/fields.ts';
import { parseBer } from '../asn1/reader.ts';
import { readOctets, readSmallInteger } from '../asn1/values.ts';
import { CMS_OID } from '../cms/oids.ts';
import { derBlocks } from '../encoding/der-input.ts';
import { signingErrors } from '../errors.ts';
import { parseCertificate } from '../x509/certificate.ts';
import { keyErrors } from './errors.ts';
import { KdfBudget, type Secret } from './kdf-budget.ts';
import { decryptByPassphrase, requireKnownEncryption } from './password-encryption.ts';
import { decryptPrivateKeyInfo, type PrivateKeyInfo, privateKeyOf } from './pkcs8.ts';
import {
  type Bags,
  type EncryptedPart,
  readBags,
  readContentInfo,
  readSafeParts,
  type SafeParts,
} from './pkcs12-bags.ts';
import { type MacData, macHolds, readMacData } from './pkcs12-mac.ts';
import type { PrivateKey } from './private-key.ts';
import { samePublicKey } from './same-public-key.ts';

/** What a PFX gives to a signer. */
export interface Pkcs12 {
  readonly privateKey: PrivateKey;
  /** That of the key, DER. */
  readonly certificate: Uint8Array;
  /** The other certificates, DER, in the order of the file. */
  readonly chain: readonly Uint8Array[];
}

/** A key and its certificates take a few thousand octets. */
const MAX_SIZE = 10 * 1024 * 1024;

/**
 * Reads a PFX (PKCS#12, RFC 7292): as OpenSSL writes it (AES, SHA-2), with the ГОСТ algorithms of RFC 9548 (GOST
 * 28147-89, Стрибог), and the older ones of Windows (3DES, RC2 with SHA-1). Of several keys the first that has its
 * certificate beside it is taken.
 * @throws signing-pfx-damaged, signing-pfx-unsupported, signing-pfx-cryptopro, signing-pfx-no-key,
 *   signing-passphrase-needed, signing-passphrase-wrong, signing-cipher-not-supported, signing-kdf-too-costly, and those
 *   of `readPrivateKey` for the key inside
 */
export function readPkcs12(file: Uint8Array, passphrase?: string): Pkcs12 {
  return openPkcs12(file, passphrase, selectPair);
}

/** A certificate of a PFX, and whether its private key lies beside it. */
export interface Pkcs12Certificate {
  /** DER. */
  readonly certificate: Uint8Array;
  readonly hasPrivateKey: boolean;
}

/**
 * Every certificate of a PFX, in the order of the file, also where it holds no key.
 * @throws those of `readPkcs12` except signing-pfx-no-key
 */
export function listPkcs12(file: Uint8Array, passphrase?: string): readonly Pkcs12Certificate[] {
  return openPkcs12(file, passphrase, (bags, secret) => {
    const publicKeys = Array.from(decryptedKeys(bags, secret), (info) => privateKeyOf(info).publicKey);
    return bags.certificates.map((certificate) => {
      const { publicKey } = parseCertificate(certificate);
      return { certificate, hasPrivateKey: publicKeys.some((key) => samePublicKey(key, publicKey)) };
    });
  });
}

function openPkcs12<T>(file: Uint8Array, passphrase: string | undefined, select: (bags: Bags, secret: Secret) => T): T {
  if (file.length > MAX_SIZE) throw keyErrors.create('signing-pfx-unsupported', { found: `> ${MAX_SIZE}` });
  const pfx = soundly(() => readPfx(file));
  const hasSecret = pfx.mac !== undefined || pfx.parts.encrypted.length > 0 || pfx.open.shroudedKeys.length > 0;
  if (hasSecret && passphrase === undefined) throw signingErrors.create('signing-passphrase-needed', {});
  const secret = { passphrase: passphrase ?? '', budget: new KdfBudget() };
  const { mac, content } = pfx;
  if (mac !== undefined && !macHolds(mac, content, secret)) {
    throw opens(pfx, secret)
      ? keyErrors.create('signing-pfx-damaged', {})
      : signingErrors.create('signing-passphrase-wrong', {});
  }
  return soundly(() => select(openBags(pfx, secret), secret));
}

interface Pfx {
  /** The octets under the MAC. */
  readonly content: Uint8Array;
  readonly mac?: MacData;
  readonly parts: SafeParts;
  /** What is readable without the passphrase. */
  readonly open: Bags;
}

function readPfx(file: Uint8Array): Pfx {
  const [der = file] = derBlocks(file, ['PKCS12', 'PFX'], 'PKCS#12');
  const fields = new FieldReader(parseBer(der, 'PFX'), TAG.sequence, 'PFX');
  readSmallInteger(fields.take(TAG.integer, 'version'));
  const { type, content } = readContentInfo(fields.take(TAG.sequence, 'authSafe'));
  if (type !== CMS_OID.data) throw keyErrors.create('signing-pfx-unsupported', { found: type });
  const mac = fields.takeIf(TAG.sequence);
  fields.finish();
  const octets = readOctets(content);
  const parts = readSafeParts(octets);
  const open = readBags(parts.open);
  // Before the passphrase is asked for: no passphrase opens what cannot be read.
  for (const { algorithm } of [...parts.encrypted, ...open.shroudedKeys]) requireKnownEncryption(algorithm);
  return { content: octets, ...(mac && { mac: readMacData(mac) }), parts, open };
}

/** Whether the passphrase opens anything: then it is the file that is not as it was made. */
function opens({ parts, open }: Pfx, secret: Secret): boolean {
  return [...parts.encrypted, ...open.shroudedKeys].some((part) => {
    try {
      return openPart(part, secret) !== undefined;
    } catch {
      return false;
    }
  });
}

/** `undefined` where the passphrase is another one: what comes out is no ASN.1 of that length then. */
function openPart({ algorithm, octets }: EncryptedPart, secret: Secret): Uint8Array | undefined {
  const decrypted = decryptByPassphrase(algorithm, octets, secret);
  if (decrypted === undefined || decrypted[0] !== 0x30) return undefined;
  parseBer(decrypted, 'SafeContents');
  return decrypted;
}

function openBags({ parts, open }: Pfx, secret: Secret): Bags {
  const opened = parts.encrypted.map((part) => {
    const contents = openPart(part, secret);
    if (contents === undefined) throw signingErrors.create('signing-passphrase-wrong', {});
    return contents;
  });
  const inside = readBags(opened);
  return {
    keys: [...open.keys, ...inside.keys],
    shroudedKeys: [...open.shroudedKeys, ...inside.shroudedKeys],
    certificates: [...open.certificates, ...inside.certificates],
  };
}

function* decryptedKeys({ keys, shroudedKeys }: Bags, secret: Secret): Generator<PrivateKeyInfo> {
  yield* keys;
  for (const shrouded of shroudedKeys) yield decryptPrivateKeyInfo(shrouded, secret);
}

function selectPair(bags: Bags, secret: Secret): Pkcs12 {
  const { certificates } = bags;
  const parsed = certificates.map(parseCertificate);
  for (const info of decryptedKeys(bags, secret)) {
    const privateKey = privateKeyOf(info);
    const index = parsed.findIndex(({ publicKey }) => samePublicKey(publicKey, privateKey.publicKey));
    const certificate = certificates[index];
    if (certificate !== undefined) return { privateKey, certificate, chain: certificates.toSpliced(index, 1) };
  }
  throw keyErrors.create('signing-pfx-no-key', {});
}

/** What does not read is damaged, whichever octet shows it. */
function soundly<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    const isShape = error instanceof StykError && /^signing-(asn1|encoding)-/.test(error.code);
    throw isShape ? keyErrors.create('signing-pfx-damaged', {}, { cause: error }) : error;
  }
}
