import { TAG } from '../asn1/element.ts';
import { element, oid, sequence, setOf, utf8String } from '../asn1/writer.ts';
import { SUBJECT_ATTRIBUTES, type Subject } from '../x509/subject.ts';
import { issuingErrors } from './errors.ts';

/** What a name to be written may say. Absent fields are left out. */
export interface SubjectFields extends Subject {
  /** Two letters: `RU`. */
  readonly country?: string;
  /** Region with its code: `77 г. Москва`. */
  readonly region?: string;
  readonly locality?: string;
  readonly street?: string;
  readonly email?: string;
}

/** How the FSB's order № 795 has attributes written: numbers as NumericString, texts as UTF8String. */
const TAGS = { numeric: TAG.numericString, printable: TAG.printableString, ia5: TAG.ia5String, text: TAG.utf8String };

/** In the order in which they are written. */
const ATTRIBUTES: readonly (readonly [field: keyof SubjectFields, type: string, tag: keyof typeof TAGS])[] = [
  ['country', '2.5.4.6', 'printable'],
  ['region', '2.5.4.8', 'text'],
  ['locality', '2.5.4.7', 'text'],
  ['street', '2.5.4.9', 'text'],
  ['email', '1.2.840.113549.1.9.1', 'ia5'],
  ['organization', SUBJECT_ATTRIBUTES.organization, 'text'],
  ['title', SUBJECT_ATTRIBUTES.title, 'text'],
  ['cn', SUBJECT_ATTRIBUTES.cn, 'text'],
  ['surname', SUBJECT_ATTRIBUTES.surname, 'text'],
  ['givenName', SUBJECT_ATTRIBUTES.givenName, 'text'],
  ['ogrn', SUBJECT_ATTRIBUTES.ogrn, 'numeric'],
  ['ogrnip', SUBJECT_ATTRIBUTES.ogrnip, 'numeric'],
  ['snils', SUBJECT_ATTRIBUTES.snils, 'numeric'],
  ['inn', SUBJECT_ATTRIBUTES.inn, 'numeric'],
  ['innLe', SUBJECT_ATTRIBUTES.innLe, 'numeric'],
];

/** Name (RFC 5280 4.1.2.4) in DER, one attribute in each relative name. @throws signing-subject-not-numeric */
export function writeName(fields: SubjectFields): Uint8Array {
  const relativeNames = ATTRIBUTES.flatMap(([field, type, tag]) => {
    const value = fields[field];
    return value === undefined ? [] : [setOf(sequence(oid(type), text(field, tag, value)))];
  });
  return sequence(...relativeNames);
}

function text(attribute: string, tag: keyof typeof TAGS, value: string): Uint8Array {
  if (tag === 'text') return utf8String(value);
  if (tag === 'numeric' && !/^\d+$/.test(value)) {
    throw issuingErrors.create('signing-subject-not-numeric', { attribute, value });
  }
  return element(TAGS[tag], Buffer.from(value, 'latin1'));
}
