import { type Asn1Element, contentOf, contextTag, rawOf, TAG } from '../asn1/element.ts';
import { expectTag, FieldReader } from '../asn1/fields.ts';
import { childrenOf } from '../asn1/reader.ts';
import { type Name, readName } from './name.ts';

/** GeneralName (RFC 5280 4.2.1.6). `other` are kinds nobody compares here: otherName, x400Address, ediPartyName, registeredID. */
export type GeneralName =
  | { readonly kind: 'email' | 'dns' | 'uri'; readonly value: string }
  | { readonly kind: 'directory'; readonly name: Name }
  | { readonly kind: 'ip'; readonly octets: Uint8Array }
  | { readonly kind: 'other'; readonly tag: number; readonly raw: Uint8Array };

const TEXT_KINDS = new Map([
  [contextTag(1), 'email'],
  [contextTag(2), 'dns'],
  [contextTag(6), 'uri'],
] as const);

export function readGeneralName(element: Asn1Element): GeneralName {
  const { tag } = element;
  if (tag === contextTag(4)) return { kind: 'directory', name: readName(onlyChild(element)) };
  if (tag === contextTag(7)) return { kind: 'ip', octets: contentOf(element) };
  const kind = TEXT_KINDS.get(tag);
  if (kind !== undefined) return { kind, value: Buffer.from(contentOf(element)).toString('latin1') };
  return { kind: 'other', tag, raw: rawOf(element) };
}

/** GeneralNames, or their implicitly tagged form. */
export function readGeneralNames(element: Asn1Element): readonly GeneralName[] {
  return Array.from(childrenOf(element), readGeneralName);
}

/** A CHOICE keeps its own tag inside an implicit one (X.680 31.2.7). */
function onlyChild(wrapper: Asn1Element): Asn1Element {
  const fields = new FieldReader(wrapper, wrapper.tag, 'GeneralName');
  const child = expectTag(fields.takeAny('directoryName'), TAG.sequence, 'Name');
  fields.finish();
  return child;
}
