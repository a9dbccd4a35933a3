import type { UpdInput } from '../../documents/upd.ts';
import type { UpdLine } from '../../documents/upd-line.ts';
import type { Cell } from '../tables/table.ts';
import { readCurrency } from '../values/classified.ts';
import { readDate } from '../values/date.ts';
import { readFunction } from '../values/function.ts';
import { readNumber } from '../values/number.ts';
import { readPerson } from '../values/person.ts';
import type { ValueResult } from '../values/result.ts';
import { readText } from '../values/text.ts';
import { compact, type Draft } from './draft.ts';
import { readBasis } from './read-basis.ts';
import { readParty } from './read-party.ts';
import { readPowers } from './read-powers.ts';
import type { FieldCells } from './row-cells.ts';

/** What the transfer is called where a table says nothing: СодОпер has to be there. */
const OPERATION = 'Товары переданы, работы сданы, услуги оказаны';

/** What an import makes of a document: as much of the model as the source holds. */
export type ImportedUpd = { readonly [K in keyof UpdInput]?: unknown };

/** Puts together what concerns the whole document and its lines. */
export function readDocument(cells: FieldCells, lines: readonly Partial<UpdLine>[], draft: Draft): ImportedUpd {
  draft.from('', cells.place);
  const take = <T>(field: string, pointer: string, read: (cell: Cell) => ValueResult<T>): T | undefined =>
    draft.take(cells.get(field), pointer, read);
  advanceInvoice(cells, draft);
  const func = take('doc.function', '/function', readFunction);
  const name = take('signer.name', '/signers/0/name', readPerson);
  const payment = compact({
    number: take('payment.number', '/payments/0/number', readText),
    date: take('payment.date', '/payments/0/date', readDate),
    amount: take('payment.amount', '/payments/0/amount', readNumber),
  });
  const shipment = compact({
    name: take('shipment.name', '/shipmentDocuments/0/name', readText),
    number: take('shipment.number', '/shipmentDocuments/0/number', readText),
    date: take('shipment.date', '/shipmentDocuments/0/date', readDate),
  });
  const signer = compact({
    name,
    position: take('signer.position', '/signers/0/position', readText),
    ...readPowers(take),
  });
  const seller = readParty(cells, 'seller', draft);
  return (
    compact({
      function: func,
      number: take('doc.number', '/number', readText),
      date: take('doc.date', '/date', readDate),
      senderId: take('seller.id', '/senderId', readText),
      recipientId: take('buyer.id', '/recipientId', readText),
      seller,
      buyer: readParty(cells, 'buyer', draft),
      consignor: cells.get('consignor.name') === undefined ? undefined : readConsignor(cells, draft),
      consignee: readParty(cells, 'consignee', draft),
      currency: take('doc.currency', '/currency', readCurrency),
      payments: payment && [payment],
      shipmentDocuments: shipment && [shipment],
      stateContractId: take('doc.igk', '/stateContractId', readText),
      lines,
      transfer: func === 'СЧФ' ? undefined : readTransfer(cells, take, draft),
      signers: signer && [signer],
    }) ?? {}
  );
}

/** Only that the seller ships himself can be told from a name. */
function readConsignor(cells: FieldCells, draft: Draft): 'same' | undefined {
  return draft.take(cells.get('consignor.name'), '/consignor', (cell) => {
    const seller = cells.get('seller.name')?.cell.text ?? '';
    const same = /^(?:он же|тот же)$/i.test(cell.text) || (seller !== '' && cell.text.startsWith(seller));
    return same ? { value: 'same' } : { problem: { code: 'import-consignor', params: { value: cell.text } } };
  });
}

type Take = <T>(field: string, pointer: string, read: (cell: Cell) => ValueResult<T>) => T | undefined;

function readTransfer(cells: FieldCells, take: Take, draft: Draft): object | undefined {
  const known = compact({
    date: take('transfer.date', '/transfer/date', readDate),
    from: take('transfer.from', '/transfer/from', readDate),
    to: take('transfer.to', '/transfer/to', readDate),
    basis: readBasis(cells, draft),
  });
  const operation = take('transfer.operation', '/transfer/operation', readText);
  return known === undefined && operation === undefined ? undefined : { operation: operation ?? OPERATION, ...known };
}

/** Line 5б of the form of 2026: format 5.03 has no element for it. */
function advanceInvoice(cells: FieldCells, draft: Draft): void {
  for (const field of ['advance.number', 'advance.date']) {
    const found = cells.get(field);
    if (found !== undefined)
      draft.add('import-not-carried', { heading: found.place.heading ?? field }, undefined, found.place);
  }
}
