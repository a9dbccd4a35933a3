import { type Asn1Element, contentOf, TAG } from '../asn1/element.ts';
import { expectTag, FieldReader } from '../asn1/fields.ts';
import { parseBer } from '../asn1/reader.ts';
import { readTime } from '../asn1/time.ts';
import { EXTENSION, extensionValue, readExtensions } from './extensions.ts';
import { SerialIndex } from './serial-index.ts';

/** CRLReason by number (RFC 5280 5.3.1); 7 is not used. */
const REASONS = [
  'unspecified',
  'keyCompromise',
  'cACompromise',
  'affiliationChanged',
  'superseded',
  'cessationOfOperation',
  'certificateHold',
  undefined,
  'removeFromCRL',
  'privilegeWithdrawn',
  'aACompromise',
] as const;

export type RevocationReason = NonNullable<(typeof REASONS)[number]>;

/** What a list or a response says of a revoked certificate. */
export interface RevokedEntry {
  readonly revokedAt: Date;
  /** Absent where nothing or nothing known is said. */
  readonly reason?: RevocationReason;
  /** Since when the key is thought to be in other hands (RFC 5280 5.3.2). */
  readonly invalidityDate?: Date;
  /** An extension of the entry that must be understood and is not. */
  readonly unknownCritical?: string;
}

const KNOWN: ReadonlySet<string> = new Set([EXTENSION.reasonCode, EXTENSION.invalidityDate]);

/**
 * The entries of a list. They are indexed at the first question: a list is asked for many certificates, and each would
 * have to go through all of it.
 */
export class RevokedEntries {
  readonly #list: Asn1Element;
  #index: SerialIndex | undefined;

  constructor(list: Asn1Element) {
    this.#list = list;
  }

  /** @throws signing-asn1-… */
  find(serial: string): RevokedEntry | undefined {
    this.#index ??= new SerialIndex(this.#list);
    const entry = this.#index.find(serial);
    return entry && readEntry(entry);
  }
}

function readEntry(entry: Asn1Element): RevokedEntry {
  const fields = new FieldReader(entry, TAG.sequence, 'revokedCertificate');
  fields.take(TAG.integer, 'userCertificate');
  const revokedAt = readTime(fields.takeAny('revocationDate'));
  const list = fields.takeIf(TAG.sequence);
  fields.finish();
  const extensions = list === undefined ? [] : readExtensions(list);
  const code = extensionValue({ extensions }, EXTENSION.reasonCode);
  const invalid = extensionValue({ extensions }, EXTENSION.invalidityDate);
  const unknown = extensions.find(({ oid, critical }) => critical && !KNOWN.has(oid));
  const reason = code && readReason(parseBer(code, 'CRLReason'));
  return {
    revokedAt,
    ...(reason && { reason }),
    ...(invalid && { invalidityDate: readTime(parseBer(invalid, 'InvalidityDate')) }),
    ...(unknown && { unknownCritical: unknown.oid }),
  };
}

/** CRLReason, an ENUMERATED. A number nobody has defined gives no reason. */
export function readReason(element: Asn1Element): RevocationReason | undefined {
  const [number = -1] = contentOf(expectTag(element, TAG.enumerated, 'CRLReason'));
  return REASONS[number];
}
