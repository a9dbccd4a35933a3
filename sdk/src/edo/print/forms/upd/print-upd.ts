import type { Upd } from '../../../documents/upd.ts';
import { withAmounts } from '../../../documents/upd-amounts.ts';
import type { UpdBuyer } from '../../../documents/upd-buyer.ts';
import { type Block, gapBlock, moved, stacked, textBlock } from '../../page/block.ts';
import type { Face } from '../../page/face.ts';
import { Flow, LANDSCAPE } from '../../page/flow.ts';
import type { PageItem, PrintedForm } from '../../page/primitive.ts';
import { Table, type TableForm, type TotalCell } from '../../page/table.ts';
import { placeStamps } from '../../stamps/place-stamps.ts';
import type { PrintedFile } from '../../stamps/signature.ts';
import { DASH } from '../../words/dash.ts';
import { dayText } from '../../words/dates.ts';
import { sumText } from '../../words/figures.ts';
import { type CountedNoun, nounFor } from '../../words/number-words.ts';
import { type InvoiceEdition, invoiceEdition } from './edition.ts';
import { invoiceTable } from './invoice-columns.ts';
import { headline, partyLines } from './invoice-head.ts';
import { invoiceRows, untaxedText } from './invoice-rows.ts';
import { invoiceSignatures } from './invoice-signatures.ts';
import { transferPart } from './transfer-part.ts';

/** Width of the field at the left with the name and the status of a УПД. */
const STATUS = 32;

/** In the prepositional: «на одном листе», «на 21 листе», «на пяти листах». */
const SHEETS: CountedNoun = { one: 'листе', few: 'листах', many: 'листах', gender: 'masculine' };

export interface UpdExchange {
  readonly seller: Upd;
  readonly buyer?: UpdBuyer;
  readonly files: readonly PrintedFile[];
  readonly operator?: string;
}

/**
 * The printed form of a УПД (letter ММВ-20-3/96@) or, of function СЧФ, of an invoice (ПП 1137), in the edition in force on
 * the date of the document.
 */
export function printUpd({ seller, buyer, files, operator }: UpdExchange, face: Face): PrintedForm {
  const upd = withAmounts(seller);
  const edition = invoiceEdition(upd.date);
  const isInvoice = upd.function === 'СЧФ';
  const flow = new Flow(LANDSCAPE, face);
  flow.place(isInvoice ? invoiceTop(upd, edition, flow) : updTop(upd, edition, flow));
  const ending = endingOf(upd, buyer, edition, flow);
  const form = invoiceTable(edition, isTraceable(upd));
  const table = new Table(flow, form);
  for (const [index, line] of upd.lines.entries()) {
    for (const row of invoiceRows(line, index + 1, isTraceable(upd), edition.valueUnit !== undefined)) table.row(row);
  }
  table.end([totalsRow(upd, form)], ending.height);
  flow.place(ending);
  if (!isInvoice) flow.later((pages) => sheetsBlock(pages, face), 0, -ending.height);
  placeStamps(flow, files, operator);
  const name = isInvoice ? 'Счет-фактура' : 'УПД';
  const title = `${name} № ${upd.number} от ${dayText(upd.date)}`;
  return { title, pages: flow.finish(title) };
}

function isTraceable({ lines }: Upd): boolean {
  return lines.some(({ traceable = [] }) => traceable.length > 0);
}

function invoiceTop(upd: Upd, edition: InvoiceEdition, { face, width }: Flow): Block {
  return stacked(
    [headline(upd, edition, width, face), gapBlock(1), partyLines(upd, edition, width, false, face), gapBlock(1)],
    0,
  );
}

/** The head of a УПД: its name and status at the left of what an invoice begins with. */
function updTop(upd: Upd, edition: InvoiceEdition, { face, width }: Flow): Block {
  const left = STATUS - 3;
  const status = stacked(
    [
      textBlock('Универсальный передаточный документ', left, { size: 9, weight: 'bold' }, face),
      gapBlock(1),
      textBlock(`Статус: ${upd.function === 'ДОП' ? '2' : '1'}`, left, { size: 9, weight: 'bold' }, face),
      gapBlock(1),
      textBlock('1 – счет-фактура и передаточный документ (акт)', left, { size: 5.5 }, face),
      textBlock('2 – передаточный документ (акт)', left, { size: 5.5 }, face),
    ],
    0.3,
  );
  const right = width - STATUS - 2;
  const facts = stacked([
    headline(upd, edition, right, face),
    gapBlock(1),
    partyLines(upd, edition, right, true, face),
  ]);
  const height = Math.max(status.height, facts.height);
  return {
    height,
    items: [...status.items, ...moved(facts.items, STATUS + 2, 0), divider(STATUS, height)],
  };
}

/** What has to stay together below the table. */
function endingOf(upd: Upd, buyer: UpdBuyer | undefined, edition: InvoiceEdition, { face, width }: Flow): Block {
  if (upd.function === 'СЧФ') return stacked([gapBlock(2), invoiceSignatures(upd, edition, width, face)]);
  const signatures = invoiceSignatures(upd, edition, width - STATUS - 2, face);
  return stacked([
    {
      height: signatures.height + 2,
      items: [...moved(signatures.items, STATUS + 2, 2), divider(STATUS, signatures.height + 2)],
    },
    { height: 2, items: [{ kind: 'line', x1: 0, x2: width, y1: 0.8, y2: 0.8, thickness: 0.4, colour: 'black' }] },
    ...transferPart(upd, buyer, width, face),
  ]);
}

function sheetsBlock(pages: number, face: Face): Block {
  const text = `Документ составлен на ${pages} ${nounFor(BigInt(pages), SHEETS)}`;
  return { ...stacked([gapBlock(2), textBlock(text, STATUS - 3, { size: 6.5 }, face)]), height: 0 };
}

function divider(x: number, height: number): PageItem {
  return { kind: 'line', x1: x, x2: x, y1: 0, y2: height, thickness: 0.4, colour: 'black' };
}

/** «Всего к оплате (9)»; below the columns of origin and of traceable goods there is nothing. */
function totalsRow({ totals = {}, lines }: Upd, { columns }: TableForm): TotalCell[] {
  const { net, vat, gross } = totals;
  const [first] = lines;
  const isUntaxed = first !== undefined && lines.every(({ vatRate }) => vatRate === 'без НДС');
  const number = { align: 'right', weight: 'bold' } as const;
  return [
    { text: '', isOpen: true },
    { text: 'Всего к оплате (9)', columns: 7, weight: 'bold' },
    { text: net === undefined ? DASH : sumText(net), ...number },
    { text: 'X', columns: 2, align: 'centre' },
    { text: vat === undefined ? (isUntaxed ? untaxedText('без НДС') : DASH) : sumText(vat), ...number },
    { text: gross === undefined ? DASH : sumText(gross), ...number },
    { text: '', columns: columns.length - 13, isOpen: true },
  ];
}
