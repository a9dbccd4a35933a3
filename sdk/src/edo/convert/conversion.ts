import type { Finding } from '../findings/finding.ts';

/** What a document can be made into: a УПД of function ДОП, a УПД of version 5.03, the draft of a correction. */
export const conversionTargets = ['upd', '5.03', 'correction'] as const;
export type ConversionTarget = (typeof conversionTargets)[number];

/** A document made of another one. */
export interface Conversion {
  /** Format of the source: `torg12-seller/5.01`. */
  readonly from: string;
  /** What `document` is: `upd-seller/5.03`, or `correction-draft`. */
  readonly to: string;
  /** The data of the new document, as its build takes them. What the source does not say is left out: see `findings`. */
  readonly document: Readonly<Record<string, unknown>>;
  /**
   * What could not be carried, what was put elsewhere or taken for granted, at its place in the source (a path in its
   * XML, or a JSON pointer into what `parseDocument` reads of it); and as errors, at pointers into `document`, what it
   * still lacks.
   */
  readonly findings: readonly Finding[];
}
