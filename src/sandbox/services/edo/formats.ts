import type { DocumentFormat } from '@styk/sdk/api/edo';
import { type DocumentKind, findFormat, formats, type TitleParty, titlesOf } from '@styk/sdk/edo';

/** Types of the contract that are made in the formats of a kind of documents. */
const TYPES: Partial<Record<DocumentKind, readonly string[]>> = {
  upd: ['upd', 'invoice'],
  correction: ['ukd'],
  torg12: ['torg12'],
  act: ['act'],
  waybill: ['etrn'],
};

/** Whose title it is, in the contract's words. */
const ROLES: Partial<Record<TitleParty, string>> = {
  seller: 'sender',
  contractor: 'sender',
  buyer: 'recipient',
  customer: 'recipient',
  consignor: 'consignor',
  carrier: 'carrier',
  consignee: 'consignee',
};

/** Every format the operator knows. What is no longer in force is still read and verified. */
export function formatResources(now: number): DocumentFormat[] {
  const today = new Date(now).toISOString().slice(0, 10);
  // What has no КНД is no document of ФНС: the annulment proposal and the power of attorney.
  return formats.flatMap(({ knd, validTo, document, ...format }) => {
    if (knd === undefined) return [];
    const { id: formatId, order, version, validFrom } = format;
    const status = validTo !== undefined && validTo < today ? 'legacy-read' : 'current';
    const types = TYPES[document];
    return [
      {
        formatId,
        order,
        knd,
        version,
        validFrom,
        validTo: validTo ?? null,
        status,
        ...(types === undefined ? {} : { types: [...types], titles: titlesOfKind(document) }),
      },
    ];
  });
}

/** Titles of a kind of documents, in the order of their exchange. */
function titlesOfKind(document: DocumentKind): NonNullable<DocumentFormat['titles']> {
  return titlesOf(document).flatMap(({ id }, index) => {
    const { knd, party, prefix } = findFormat(id);
    return knd === undefined ? [] : [{ number: index + 1, role: ROLES[party] ?? party, prefix, knd }];
  });
}
