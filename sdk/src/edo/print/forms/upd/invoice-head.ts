import type { Upd } from '../../../documents/upd.ts';
import { type Block, beside, gapBlock, stacked, textBlock } from '../../page/block.ts';
import type { Face } from '../../page/face.ts';
import { type FilledLine, filledLine } from '../../page/filled-line.ts';
import { DASH } from '../../words/dash.ts';
import { dayText, longDayText } from '../../words/dates.ts';
import { addressText, partyAndAddress, partyName, taxNumbers } from '../../words/parties.ts';
import type { InvoiceEdition } from './edition.ts';

const SIZE = 7;

/** «Счет-фактура № … от … (1)», «Исправление № … от … (1а)» and, at the right, what the form is of. */
export function headline({ number, date, correction }: Upd, { act }: InvoiceEdition, width: number, face: Face): Block {
  const note = 78;
  const line = (text: string, mark: string) =>
    textBlock(`${text} ${mark}`, width - note - 4, { size: 10, weight: 'bold' }, face);
  const fixed =
    correction === undefined ? `№ ${DASH} от ${DASH}` : `№ ${correction.number} от ${longDayText(correction.date)}`;
  return beside([
    {
      x: 0,
      block: stacked([
        line(`Счет-фактура № ${number} от ${longDayText(date)}`, '(1)'),
        line(`Исправление ${fixed}`, '(1а)'),
      ]),
    },
    {
      x: width - note,
      block: textBlock(
        `Приложение № 1 к постановлению Правительства Российской Федерации от 26.12.2011 № 1137 (в ред. постановления Правительства Российской Федерации ${act})`,
        note,
        { size: 5.5, align: 'right' },
        face,
      ),
    },
  ]);
}

/** Lines 2 to 8: in two columns of a УПД, one below the other of an invoice. */
export function partyLines(upd: Upd, edition: InvoiceEdition, width: number, isTwoColumns: boolean, face: Face): Block {
  const [left, right] = [sellerSide(upd, edition), buyerSide(upd)];
  if (!isTwoColumns) {
    const layout = { width, label: 62, size: SIZE };
    return stacked(
      [...left, ...right].map((line) => filledLine(line, layout, face)),
      0.4,
    );
  }
  const gap = 4;
  const [wide, narrow] = [(width - gap) * 0.54, (width - gap) * 0.46];
  const column = (lines: readonly FilledLine[], columnWidth: number, label: number) =>
    stacked(
      lines.map((line) => filledLine(line, { width: columnWidth, label, size: SIZE }, face)),
      0.4,
    );
  return stacked([
    beside([
      { x: 0, block: column(left, wide, 42) },
      { x: wide + gap, block: column(right, narrow, 38) },
    ]),
    gapBlock(1.5),
  ]);
}

function sellerSide(upd: Upd, { hasShipmentLine, hasAdvanceLine }: InvoiceEdition): FilledLine[] {
  const { seller, payments = [] } = upd;
  return [
    { label: 'Продавец:', value: partyName(seller), mark: '(2)' },
    { label: 'Адрес:', value: addressText(seller.address), mark: '(2а)' },
    { label: 'ИНН/КПП продавца:', value: taxNumbers(seller), mark: '(2б)' },
    { label: 'Грузоотправитель и его адрес:', value: consignorText(upd), mark: '(3)' },
    { label: 'Грузополучатель и его адрес:', value: consigneeText(upd), mark: '(4)' },
    {
      label: 'К платежно-расчетному документу:',
      value: joined(
        payments.map(({ number = DASH, date }) => `№ ${number} от ${date === undefined ? DASH : dayText(date)}`),
      ),
      mark: '(5)',
    },
    ...(hasShipmentLine ? [{ label: 'Документ об отгрузке:', value: shipmentText(upd), mark: '(5а)' }] : []),
    ...(hasAdvanceLine ? [{ label: 'Счет-фактура на аванс:', value: advanceText(upd), mark: '(5б)' }] : []),
  ];
}

function buyerSide({ buyer, currency, stateContractId }: Upd): FilledLine[] {
  return [
    { label: 'Покупатель:', value: partyName(buyer), mark: '(6)' },
    { label: 'Адрес:', value: addressText(buyer.address), mark: '(6а)' },
    { label: 'ИНН/КПП покупателя:', value: taxNumbers(buyer), mark: '(6б)' },
    { label: 'Валюта: наименование, код', value: `${currency.name}, ${currency.code}`, mark: '(7)' },
    {
      label: 'Идентификатор государственного контракта, договора (соглашения) (при наличии):',
      value: stateContractId ?? DASH,
      mark: '(8)',
    },
  ];
}

function consignorText({ consignor, otherConsignors = [] }: Upd): string {
  if (consignor === undefined) return DASH;
  return joined([consignor, ...otherConsignors].map((one) => (one === 'same' ? 'он же' : partyAndAddress(one))));
}

function consigneeText({ consignee, otherConsignees = [] }: Upd): string {
  return consignee === undefined ? DASH : joined([consignee, ...otherConsignees].map(partyAndAddress));
}

/** «Наименование, № п/п 1–12 № 123 от 05.10.2026»: the numbers of lines where there is one document for all of them. */
function shipmentText({ shipmentDocuments = [], lines }: Upd): string {
  const count = lines.length > 1 ? `1–${lines.length}` : '1';
  const numbers = shipmentDocuments.length === 1 && lines.length > 0 ? `, № п/п ${count}` : '';
  return joined(shipmentDocuments.map(({ name, number, date }) => `${name}${numbers} № ${number} от ${dayText(date)}`));
}

/** The format has no element of its own for line 5б; parties name the invoice for the advance among the documents beside it. */
function advanceText({ supportingDocuments = [] }: Upd): string {
  const advances = supportingDocuments.filter(({ name }) => /аванс|предоплат/i.test(name));
  return joined(advances.map(({ number, date }) => `№ ${number} от ${dayText(date)}`));
}

function joined(parts: readonly string[]): string {
  return parts.length === 0 ? DASH : parts.join('; ');
}
