import type { SubjectFields } from '@styk/sdk/signing/issuing';
import forge from 'node-forge';

/** X.680: NumericString, which node-forge has no name for. */
const NUMERIC_STRING = 18;
const { PRINTABLESTRING, UTF8 } = forge.asn1.Type;

/** Numbers are NumericString and texts UTF8String, as the FSB's order № 795 has it; in the order in which they are written. */
const ATTRIBUTES: readonly (readonly [field: keyof SubjectFields, type: string, tag: number])[] = [
  ['country', '2.5.4.6', PRINTABLESTRING],
  ['organization', '2.5.4.10', UTF8],
  ['cn', '2.5.4.3', UTF8],
  ['surname', '2.5.4.4', UTF8],
  ['givenName', '2.5.4.42', UTF8],
  ['title', '2.5.4.12', UTF8],
  ['ogrn', '1.2.643.100.1', NUMERIC_STRING],
  ['ogrnip', '1.2.643.100.5', NUMERIC_STRING],
  ['snils', '1.2.643.100.3', NUMERIC_STRING],
  ['inn', '1.2.643.3.131.1.1', NUMERIC_STRING],
  ['innLe', '1.2.643.100.4', NUMERIC_STRING],
];

/** The distinguished name as node-forge takes it, without the fields that are absent. */
export function forgeName(fields: SubjectFields): forge.pki.CertificateField[] {
  return ATTRIBUTES.flatMap(([field, type, tag]) => {
    const value = fields[field];
    return value === undefined ? [] : [{ type, value, valueTagClass: tag as unknown as forge.asn1.Class }];
  });
}
