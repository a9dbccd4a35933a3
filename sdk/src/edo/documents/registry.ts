import type { DocumentKind } from '../formats/edition.ts';
import { actContractor, actCustomer } from './act/types.ts';
import type { TitleType } from './document-type.ts';
import { annulment, clarification, deliveryConfirmation, receipt, sendingConfirmation } from './notices/types.ts';
import { torg12Buyer, torg12Seller } from './torg12/types.ts';
import { updBuyer, updSeller } from './upd-types.ts';
import { waybillAcceptance, waybillConsignee, waybillConsignor, waybillHandover } from './waybill/types.ts';

/** Every title that can be built and read; of each kind of documents the first title first. */
export const titleTypes: readonly TitleType[] = [
  updSeller,
  updBuyer,
  torg12Seller,
  torg12Buyer,
  actContractor,
  actCustomer,
  waybillConsignor,
  waybillAcceptance,
  waybillConsignee,
  waybillHandover,
  receipt,
  sendingConfirmation,
  deliveryConfirmation,
  clarification,
  annulment,
];

/** The titles of a kind of documents, the first one first. */
export function titlesOf(document: DocumentKind): readonly TitleType[] {
  return titleTypes.filter((type) => type.document === document);
}

/** The title of a format: `upd-seller` or `upd-seller/5.03`; undefined for formats that have no model. */
export function titleTypeOf(format: string): TitleType | undefined {
  const [id] = format.split('/');
  return titleTypes.find((type) => type.id === id);
}
