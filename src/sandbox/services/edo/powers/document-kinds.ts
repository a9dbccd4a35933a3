import type { DocumentKind } from '@styk/sdk/edo';

const KINDS: Readonly<Record<string, DocumentKind>> = {
  upd: 'upd',
  invoice: 'upd',
  ukd: 'correction',
  torg2: 'act',
  ks2: 'act',
  ks3: 'act',
  etrn: 'waybill',
  waybill: 'waybill',
  'order-request': 'waybill',
};

/** The kind of documents that powers are given for; undefined for one without a format, which is of no kind. */
export function kindOf(documentType: string): DocumentKind | undefined {
  return KINDS[documentType];
}
