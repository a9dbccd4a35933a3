import { type Asn1Element, contentOf, rawOf, TAG } from '../asn1/element.ts';
import { expectTag, FieldReader } from '../asn1/fields.ts';
import { childrenOf } from '../asn1/reader.ts';
import { readText } from '../asn1/strings.ts';
import { readOid } from '../asn1/values.ts';

export interface NameAttribute {
  readonly oid: string;
  /** The text, or hex after `#` where the value is not a character string (RFC 4514 2.4). */
  readonly value: string;
  /** Which relative distinguished name it stands in, counted from 0. */
  readonly rdn: number;
}

/** Distinguished name (RFC 5280 4.1.2.4). */
export interface Name {
  readonly attributes: readonly NameAttribute[];
  readonly raw: Uint8Array;
}

export function readName(element: Asn1Element): Name {
  expectTag(element, TAG.sequence, 'Name');
  const attributes: NameAttribute[] = [];
  let rdn = 0;
  for (const set of childrenOf(element)) {
    for (const pair of childrenOf(expectTag(set, TAG.set, 'RelativeDistinguishedName'))) {
      const fields = new FieldReader(pair, TAG.sequence, 'AttributeTypeAndValue');
      const oid = readOid(fields.take(TAG.oid, 'type'));
      const value = fields.takeAny('value');
      attributes.push({ oid, value: readText(value) ?? `#${Buffer.from(contentOf(value)).toString('hex')}`, rdn });
    }
    rdn++;
  }
  return { attributes, raw: rawOf(element) };
}

/**
 * Whether two names are the same. Equal octets always are; otherwise case, outer and repeated spaces and the string
 * type do not count (RFC 5280 7.1), since authorities write the same name in several ways.
 */
export function sameName(a: Name, b: Name): boolean {
  return Buffer.compare(a.raw, b.raw) === 0 || nameKey(a) === nameKey(b);
}

/** Whether the name begins with all relative names of `base` (RFC 5280 4.2.1.10). */
export function isWithin(name: Name, base: Name): boolean {
  const length = 1 + Math.max(-1, ...base.attributes.map(({ rdn }) => rdn));
  const head = { attributes: name.attributes.filter(({ rdn }) => rdn < length) };
  return comparable(head) === comparable(base);
}

/** Equal for names that are the same: a key for maps. */
export function nameKey(name: Name): string {
  const known = keys.get(name);
  if (known !== undefined) return known;
  const key = comparable(name);
  keys.set(name, key);
  return key;
}

const keys = new WeakMap<Name, string>();

function comparable(name: Pick<Name, 'attributes'>): string {
  const parts = name.attributes.map(({ oid, value, rdn }) => [rdn, oid, fold(value)] as const);
  // Inside one RDN the order has no meaning.
  const sorted = parts.toSorted((a, b) => a[0] - b[0] || (a[1] < b[1] ? -1 : 1));
  return JSON.stringify(sorted);
}

function fold(value: string): string {
  return value.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();
}

const SHORT_NAMES: Readonly<Record<string, string>> = {
  '2.5.4.3': 'CN',
  '2.5.4.6': 'C',
  '2.5.4.7': 'L',
  '2.5.4.8': 'ST',
  '2.5.4.9': 'STREET',
  '2.5.4.10': 'O',
  '2.5.4.11': 'OU',
  '2.5.4.12': 'T',
  '2.5.4.4': 'SN',
  '2.5.4.42': 'G',
  '1.2.840.113549.1.9.1': 'E',
  '1.2.643.3.131.1.1': 'INN',
  '1.2.643.100.4': 'INNLE',
  '1.2.643.100.1': 'OGRN',
  '1.2.643.100.5': 'OGRNIP',
  '1.2.643.100.3': 'SNILS',
};

/** One line for people, in the order of the certificate: `C=RU, O=…, CN=…`. */
export function formatName(name: Name): string {
  return name.attributes
    .map(({ oid, value }) => `${SHORT_NAMES[oid] ?? oid}=${/[,+"\\<>;=]/.test(value) ? JSON.stringify(value) : value}`)
    .join(', ');
}
