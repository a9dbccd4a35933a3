import { createCipheriv, createHash, pbkdf2Sync, randomBytes } from 'node:crypto';
import { SHA256 } from '../algorithms/digests.ts';
import { TAG } from '../asn1/element.ts';
import {
  context,
  contextPrimitive,
  element,
  integer,
  nullValue,
  octetString,
  oid,
  sequence,
  setOf,
} from '../asn1/writer.ts';
import { CMS_OID } from '../cms/oids.ts';
import { KdfBudget } from './kdf-budget.ts';
import { PBES2_OID } from './pbes2.ts';
import { computeMac } from './pkcs12-mac.ts';
import type { PrivateKey } from './private-key.ts';

/** What `writePkcs12` puts into a file. */
export interface Pkcs12Input {
  readonly privateKey: PrivateKey;
  /** That of the key, DER. */
  readonly certificate: Uint8Array;
  /** Certificates of authorities, DER. */
  readonly chain?: readonly Uint8Array[] | undefined;
  readonly passphrase: string;
  /** Shown by programs that list what is in the file. */
  readonly friendlyName?: string | undefined;
}

/** As many as keep a guesser busy for a while and a person not. */
const ITERATIONS = 10_000;
const SALT = 16;

const OID = {
  keyBag: '1.2.840.113549.1.12.10.1.2',
  certificateBag: '1.2.840.113549.1.12.10.1.3',
  x509Certificate: '1.2.840.113549.1.9.22.1',
  friendlyName: '1.2.840.113549.1.9.20',
  localKeyId: '1.2.840.113549.1.9.21',
  encryptedData: '1.2.840.113549.1.7.6',
  pbkdf2: '1.2.840.113549.1.5.12',
  hmacSha256: '1.2.840.113549.2.9',
  aes256Cbc: '2.16.840.1.101.3.4.1.42',
} as const;

/**
 * A PFX with one key in the form OpenSSL 3 writes: AES-256 and PBKDF2 with SHA-256 for key and certificates, a MAC with
 * SHA-256. The key inside may be a ГОСТ one.
 */
export function writePkcs12(input: Pkcs12Input): Uint8Array {
  const { privateKey, certificate, chain = [], passphrase } = input;
  const secret = { passphrase, budget: new KdfBudget() };
  const attributes = bagAttributes(input);
  const shroudedKey = sequence(...encrypted(privateKey.toPkcs8(), passphrase, octetString));
  const keys = sequence(bag(OID.keyBag, shroudedKey, attributes));
  const certificates = sequence(
    certificateBag(certificate, attributes),
    ...chain.map((authority) => certificateBag(authority, [])),
  );
  const content = sequence(encryptedPart(certificates, passphrase), contentInfo(CMS_OID.data, octetString(keys)));

  const mac = { digestOid: SHA256.oid, salt: randomBytes(SALT), iterations: ITERATIONS };
  const digestInfo = sequence(sequence(oid(SHA256.oid), nullValue()), octetString(computeMac(mac, content, secret)));
  const macData = sequence(digestInfo, octetString(mac.salt), integer(ITERATIONS));
  return sequence(integer(3), contentInfo(CMS_OID.data, octetString(content)), macData);
}

function contentInfo(type: string, content: Uint8Array): Uint8Array {
  return sequence(oid(type), context(0, content));
}

function bag(id: string, value: Uint8Array, attributes: readonly Uint8Array[]): Uint8Array {
  return sequence(oid(id), context(0, value), ...(attributes.length > 0 ? [setOf(...attributes)] : []));
}

function certificateBag(certificate: Uint8Array, attributes: readonly Uint8Array[]): Uint8Array {
  const value = sequence(oid(OID.x509Certificate), context(0, octetString(certificate)));
  return bag(OID.certificateBag, value, attributes);
}

/** By the identifier programs find the certificate of the key. */
function bagAttributes({ certificate, friendlyName }: Pkcs12Input): readonly Uint8Array[] {
  const attribute = (type: string, value: Uint8Array) => sequence(oid(type), setOf(value));
  const keyId = createHash('sha1').update(certificate).digest();
  const name =
    friendlyName === undefined ? [] : [element(TAG.bmpString, Buffer.from(friendlyName, 'utf16le').swap16())];
  return [attribute(OID.localKeyId, octetString(keyId)), ...name.map((value) => attribute(OID.friendlyName, value))];
}

function encryptedPart(contents: Uint8Array, passphrase: string): Uint8Array {
  const fields = encrypted(contents, passphrase, (octets) => contextPrimitive(0, octets));
  return contentInfo(OID.encryptedData, sequence(integer(0), sequence(oid(CMS_OID.data), ...fields)));
}

/** The identifier of the encryption and the encrypted octets, wrapped by `wrap`. */
function encrypted(
  octets: Uint8Array,
  passphrase: string,
  wrap: (octets: Uint8Array) => Uint8Array,
): readonly Uint8Array[] {
  const salt = randomBytes(SALT);
  const iv = randomBytes(16);
  const cipher = createCipheriv('aes-256-cbc', pbkdf2Sync(passphrase, salt, ITERATIONS, 32, 'sha256'), iv);
  const prf = sequence(oid(OID.hmacSha256), nullValue());
  const kdf = sequence(oid(OID.pbkdf2), sequence(octetString(salt), integer(ITERATIONS), prf));
  const algorithm = sequence(oid(PBES2_OID), sequence(kdf, sequence(oid(OID.aes256Cbc), octetString(iv))));
  return [algorithm, wrap(Buffer.concat([cipher.update(octets), cipher.final()]))];
}
