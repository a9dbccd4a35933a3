import { TAG } from '../asn1/element.ts';
import { FieldReader } from '../asn1/fields.ts';
import { parseBer } from '../asn1/reader.ts';
import { readBitStringOctets } from '../asn1/values.ts';
import type { PublicKeyInfo } from './certificate.ts';

/** The octets of subjectPublicKey without its algorithm, of which key identifiers are digests. */
export function publicKeyOctets({ raw }: PublicKeyInfo): Uint8Array {
  const fields = new FieldReader(parseBer(raw, 'SubjectPublicKeyInfo'), TAG.sequence, 'SubjectPublicKeyInfo');
  fields.take(TAG.sequence, 'algorithm');
  return readBitStringOctets(fields.take(TAG.bitString, 'subjectPublicKey'));
}
