import { type Asn1Element, rawOf, TAG } from '../asn1/element.ts';
import { FieldReader } from '../asn1/fields.ts';
import { limitedChildrenOf } from '../asn1/reader.ts';
import { readOid } from '../asn1/values.ts';

/** Attribute (RFC 5652 5.3). */
export interface Attribute {
  readonly oid: string;
  readonly values: readonly Asn1Element[];
  readonly raw: Uint8Array;
}

/** Signatures have about ten attributes of one value each. */
const LIMITS = { attributes: 200, values: 100 } as const;

/** Attributes as they stand, in the order of the input; `element` is the SET or its implicitly tagged form. */
export function readAttributes(element: Asn1Element): readonly Attribute[] {
  return limitedChildrenOf(element, LIMITS.attributes, 'attributes').map((child) => {
    const fields = new FieldReader(child, TAG.sequence, 'Attribute');
    const oid = readOid(fields.take(TAG.oid, 'attrType'));
    const values = limitedChildrenOf(fields.take(TAG.set, 'attrValues'), LIMITS.values, 'attrValues');
    fields.finish();
    return { oid, values, raw: rawOf(child) };
  });
}
