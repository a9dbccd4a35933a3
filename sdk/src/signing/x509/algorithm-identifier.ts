import { type Asn1Element, rawOf, TAG } from '../asn1/element.ts';
import { FieldReader } from '../asn1/fields.ts';
import { readOid } from '../asn1/values.ts';

/** AlgorithmIdentifier (RFC 5280 4.1.1.2). */
export interface AlgorithmIdentifier {
  readonly oid: string;
  /** As they stand; absent parameters and NULL mean the same to this project. */
  readonly parameters?: Asn1Element;
  readonly raw: Uint8Array;
}

export function readAlgorithmIdentifier(element: Asn1Element): AlgorithmIdentifier {
  const fields = new FieldReader(element, TAG.sequence, 'AlgorithmIdentifier');
  const oid = readOid(fields.take(TAG.oid, 'algorithm'));
  const raw = rawOf(element);
  if (fields.nextTag === undefined) return { oid, raw };
  const parameters = fields.takeAny('parameters');
  fields.finish();
  return parameters.tag === TAG.null ? { oid, raw } : { oid, raw, parameters };
}
