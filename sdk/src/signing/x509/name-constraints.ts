import { type Asn1Element, contextTag, TAG } from '../asn1/element.ts';
import { FieldReader } from '../asn1/fields.ts';
import { childrenOf, parseBer } from '../asn1/reader.ts';
import { type GeneralName, readGeneralName } from './general-name.ts';
import { isWithin } from './name.ts';

/** NameConstraints (RFC 5280 4.2.1.10) of an authority. */
export interface NameConstraints {
  readonly permitted: readonly GeneralName[];
  readonly excluded: readonly GeneralName[];
}

/** @throws signing-asn1-… also for `minimum` and `maximum`, which RFC 5280 does not allow. */
export function readNameConstraints(value: Uint8Array): NameConstraints {
  const fields = new FieldReader(parseBer(value, 'NameConstraints'), TAG.sequence, 'NameConstraints');
  const [permitted, excluded] = [fields.takeIf(contextTag(0)), fields.takeIf(contextTag(1))];
  fields.finish();
  return { permitted: permitted ? readSubtrees(permitted) : [], excluded: excluded ? readSubtrees(excluded) : [] };
}

function readSubtrees(list: Asn1Element): readonly GeneralName[] {
  return Array.from(childrenOf(list), (subtree) => {
    const fields = new FieldReader(subtree, TAG.sequence, 'GeneralSubtree');
    const base = readGeneralName(fields.takeAny('base'));
    fields.finish();
    return base;
  });
}

/** Whether an authority with these constraints may certify this name. A kind that cannot be compared is not permitted. */
export function permits({ permitted, excluded }: NameConstraints, name: GeneralName): boolean {
  if (excluded.some((base) => isSameKind(base, name) && covers(base, name) !== false)) return false;
  const rules = permitted.filter((base) => isSameKind(base, name));
  return rules.length === 0 || rules.some((base) => covers(base, name) === true);
}

function isSameKind(a: GeneralName, b: GeneralName): boolean {
  return a.kind === 'other' && b.kind === 'other' ? a.tag === b.tag : a.kind === b.kind;
}

/** `undefined` where nobody can say. */
function covers(base: GeneralName, name: GeneralName): boolean | undefined {
  if (base.kind === 'directory' && name.kind === 'directory') return isWithin(name.name, base.name);
  if (base.kind === 'ip' && name.kind === 'ip') return coversAddress(base.octets, name.octets);
  if (base.kind === 'email' && name.kind === 'email') return coversMailbox(base.value, name.value);
  if (base.kind === 'dns' && name.kind === 'dns') return coversHost(fold(base.value), fold(name.value), true);
  if (base.kind === 'uri' && name.kind === 'uri') return coversUri(fold(base.value), name.value);
  return undefined;
}

function fold(text: string): string {
  return text.toLowerCase();
}

/** With a leading dot every host below; without it the host itself and, for dNSName only, every host below. */
function coversHost(base: string, host: string, withSubdomains: boolean): boolean {
  if (base === '') return true;
  if (base.startsWith('.')) return host.endsWith(base);
  return host === base || (withSubdomains && host.endsWith(`.${base}`));
}

/** What stands before the `@` is compared as it is, the host without case (RFC 5280 7.5). */
function coversMailbox(base: string, mailbox: string): boolean {
  const [own, other] = [mailbox, base].map((text) => {
    const at = text.lastIndexOf('@');
    return { local: text.slice(0, Math.max(0, at)), host: fold(text.slice(at + 1)) };
  });
  if (own === undefined || other === undefined) return false;
  if (other.local !== '') return own.local === other.local && own.host === other.host;
  return coversHost(other.host, own.host, false);
}

function coversUri(base: string, uri: string): boolean | undefined {
  const host = URL.parse(uri)?.hostname;
  return host ? coversHost(base, fold(host), false) : undefined;
}

/** The base is an address and a mask of the same length. */
function coversAddress(base: Uint8Array, address: Uint8Array): boolean | undefined {
  // A range of the other version of the protocol does not hold it.
  if (base.length !== address.length * 2) return base.length === 8 || base.length === 32 ? false : undefined;
  return address.every((octet, index) => {
    const mask = base[address.length + index] ?? 0;
    return (octet & mask) === ((base[index] ?? 0) & mask);
  });
}
