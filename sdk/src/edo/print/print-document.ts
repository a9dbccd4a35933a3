import { StykError } from '../../errors/index.ts';
import type { ParsedDocument } from '../documents/document-type.ts';
import { titleTypeOf } from '../documents/registry.ts';
import type { Torg12 } from '../documents/torg12/torg12.ts';
import type { Torg12Acceptance } from '../documents/torg12/torg12-buyer.ts';
import type { Upd } from '../documents/upd.ts';
import type { UpdBuyer } from '../documents/upd-buyer.ts';
import type { WaybillAcceptanceTitle } from '../documents/waybill/acceptance.ts';
import type { WaybillConsigneeTitle } from '../documents/waybill/consignee.ts';
import type { WaybillConsignorTitle } from '../documents/waybill/consignor.ts';
import type { WaybillHandoverTitle } from '../documents/waybill/handover.ts';
import { withCargoTotals } from '../documents/waybill/totals.ts';
import type { TitleParty } from '../formats/edition.ts';
import { recogniseFormat } from '../formats/recognise.ts';
import { formatKey } from '../formats/registry.ts';
import type { XmlElement } from '../xml/element.ts';
import { readXml } from '../xml/reader.ts';
import { printPlain } from './forms/plain/print-plain.ts';
import { noteOfTorg12 } from './forms/torg12/note-of-torg12.ts';
import { noteOfUpd } from './forms/torg12/note-of-upd.ts';
import { printTorg12 } from './forms/torg12/print-torg12.ts';
import { printUpd } from './forms/upd/print-upd.ts';
import { printWaybill, type WaybillRegistration } from './forms/waybill/print-waybill.ts';
import type { Face } from './page/face.ts';
import type { PrintedForm } from './page/primitive.ts';
import type { PrintedSignature } from './stamps/signature.ts';
import { defined } from './words/defined.ts';

/** One file of the exchange as it was sent, with what was found about its signatures. */
export interface FileToPrint {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly signatures: readonly PrintedSignature[];
}

export interface DocumentToPrint {
  /** The titles of the document, the first one first. */
  readonly titles: readonly FileToPrint[];
  /** Name of the operator the document went by. */
  readonly operator?: string;
  /** A УПД of function ДОП may be shown as ТОРГ-12, whose place it took; its own form where left out. */
  readonly form?: 'torg12';
  /** Of a waybill that ГИС ЭПД has registered. */
  readonly registration?: WaybillRegistration;
}

/**
 * The printed form of a document: of a УПД, an invoice and ТОРГ-12 the form that the law knows, of any other format names
 * and values, of a file without a format a cover page. A file that cannot be read gets a cover page too: what is printed
 * must not depend on whether the document is right.
 */
export function printDocument({ titles, operator, form, registration }: DocumentToPrint, face: Face): PrintedForm {
  const read = titles.map(readTitle);
  const common = { files: read, ...(operator === undefined ? {} : { operator }) };
  const seller = modelOf<Upd>(read, 'upd-seller');
  const answer = modelOf<UpdBuyer>(read, 'upd-buyer');
  const goods = modelOf<Torg12>(read, 'torg12-seller');
  if (seller !== undefined && form === 'torg12')
    return printTorg12({ note: noteOfUpd(seller, answer), ...common }, face);
  if (seller !== undefined) {
    return printUpd({ seller, ...(answer === undefined ? {} : { buyer: answer }), ...common }, face);
  }
  if (goods !== undefined) {
    const acceptance = modelOf<Torg12Acceptance>(read, 'torg12-buyer');
    return printTorg12({ note: noteOfTorg12(goods, acceptance), ...common }, face);
  }
  const waybill = modelOf<WaybillConsignorTitle>(read, 'waybill-consignor');
  if (waybill !== undefined) {
    const later = defined({
      acceptance: modelOf<WaybillAcceptanceTitle>(read, 'waybill-acceptance'),
      consignee: modelOf<WaybillConsigneeTitle>(read, 'waybill-consignee'),
      handover: modelOf<WaybillHandoverTitle>(read, 'waybill-handover'),
    });
    const exchange = {
      titles: { consignor: withCargoTotals(waybill), ...later },
      ...defined({ registration }),
      ...common,
    };
    return printWaybill(exchange, face);
  }
  return printPlain({ title: read[0]?.title ?? 'Документ', ...common }, face);
}

interface ReadTitle {
  readonly fileId: string;
  readonly name: string;
  readonly title: string;
  readonly size: number;
  readonly root: XmlElement | undefined;
  /** Format and model; undefined where there is none, or the file does not hold what it requires. */
  readonly parsed: ParsedDocument | undefined;
  readonly signatures: readonly PrintedSignature[];
}

const PARTIES: Readonly<Record<TitleParty, string>> = {
  seller: 'Титул продавца',
  buyer: 'Титул покупателя',
  contractor: 'Титул исполнителя',
  customer: 'Титул заказчика',
  consignor: 'Титул грузоотправителя',
  carrier: 'Титул перевозчика',
  consignee: 'Титул грузополучателя',
  recipient: 'Документ получателя',
  operator: 'Документ оператора',
  either: 'Документ',
  principal: 'Документ доверителя',
};

function readTitle({ fileName, bytes, signatures }: FileToPrint): ReadTitle {
  const fileId = fileName.replace(/\.xml$/i, '');
  const root = unlessWrong(() => readXml(bytes).root);
  const format = root && unlessWrong(() => recogniseFormat(root));
  const type = format && titleTypeOf(formatKey(format));
  return {
    fileId: root?.attribute('ИдФайл') ?? fileId,
    name: format === undefined ? 'Файл' : PARTIES[format.party],
    title: format === undefined ? `Файл ${fileName}` : format.title.ru,
    size: bytes.length,
    root: format === undefined ? undefined : root,
    parsed: root && type && unlessWrong(() => type.parseTree(root, fileName)),
    signatures,
  };
}

function modelOf<Model>(titles: readonly ReadTitle[], id: string): Model | undefined {
  const found = titles.find(({ parsed }) => parsed?.format.startsWith(`${id}/`) === true);
  return found?.parsed?.document as Model | undefined;
}

/** Undefined where the file is not what it should be; a defect of ours is thrown on. */
function unlessWrong<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof StykError) return undefined;
    throw error;
  }
}
