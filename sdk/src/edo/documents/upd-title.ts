import type { InputReport } from '../findings/input-findings.ts';
import { append, ensure } from '../mapping/path.ts';
import type { XmlElement } from '../xml/element.ts';
import { lineAmounts } from './amounts.ts';
import type { MappedTitle } from './mapped-title.ts';
import { numberChildren } from './number-children.ts';
import { sampleUpd } from './sample-upd.ts';
import { madeAttributes } from './title.ts';
import { productGroups, type Upd, updMapping } from './upd.ts';
import { totalsOf, withAmounts, withoutCalculatedAmounts } from './upd-amounts.ts';

const DOCUMENT_NAME = 'Универсальный передаточный документ';

/** Functions with a name of its own in the form: of what a commissioner reports only the parties know what to call it. */
const NAMED = new Set<Upd['function']>(['СЧФДОП', 'ДОП']);

/** Functions whose lines may stand without amounts. */
const REPORTED = new Set<Upd['function']>(['СвРК', 'СвЗК']);

/** N7 where it is not used. */
const NO_CODE = '00';

/** The seller title of a УПД or invoice: format ON_NSCHFDOPPR 5.03. */
export const updTitle: MappedTitle<Upd> = {
  format: 'upd-seller/5.03',
  title: 'seller',
  mapping: updMapping,
  made: madeAttributes('Пр'),
  participants: ({ recipientId, senderId }) => [recipientId, senderId],
  flags: ({ productGroups: groups = [], lines, fileNameCode }) => ({
    traceable: lines.some(({ traceable = [] }) => traceable.length > 0),
    marked: lines.some(({ marked = [] }) => marked.length > 0),
    alcohol: groups.includes('alcohol'),
    tobacco: groups.includes('tobacco'),
    oil: groups.includes('oil'),
    code: fileNameCode ?? NO_CODE,
  }),
  fromFileName({ senderId, recipientId, flags }) {
    const groups = productGroups.filter((group) => flags[group]);
    return {
      senderId,
      recipientId,
      ...(groups.length > 0 ? { productGroups: groups } : {}),
      ...(flags.code === NO_CODE ? {} : { fileNameCode: flags.code }),
    };
  },
  refuse(upd, report) {
    refuseUncountable(upd, report);
    if (upd.otherConsignors !== undefined && upd.consignor === undefined) report.add('input-missing', '/consignor');
    if (upd.otherConsignees !== undefined && upd.consignee === undefined) report.add('input-missing', '/consignee');
  },
  complete: (upd) => withAmounts(named(upd)),
  reduce: withoutCalculatedAmounts,
  finish: finishUpd,
  register: (upd) => ({
    number: upd.number,
    date: upd.date,
    function: upd.function,
    totals: { ...totalsOf(upd), currency: upd.currency.code },
  }),
  sample: sampleUpd,
};

/** НаимДокОпр is required for a transfer document and forbidden for a mere invoice. */
export function named(upd: Upd): Upd {
  return NAMED.has(upd.function) && upd.documentName === undefined ? { ...upd, documentName: DOCUMENT_NAME } : upd;
}

/** A special transfer document (СпОбстФДОП) may have lines without amounts, and a commissioner's report; any other may not. */
function refuseUncountable(upd: Upd, report: InputReport): void {
  if (upd.transferCircumstance !== undefined || REPORTED.has(upd.function)) return;
  for (const [index, line] of upd.lines.entries()) {
    if (lineAmounts(line).gross === undefined) report.add('input-amounts', `/lines/${index}`);
  }
}

function finishUpd(root: XmlElement): void {
  const table = root.find('Документ/ТаблСчФакт');
  numberChildren(table, 'СведТов', 'НомСтр');
  for (const line of table?.childrenNamed('СведТов') ?? []) withoutTax(line, 'СумНал');
  if (table !== undefined) withoutTax(ensure(table, ['ВсегоОпл']), 'СумНалВсего');
  const transfer = root.find('Документ/СвПродПер/СвПер');
  if (transfer !== undefined && transfer.child('ОснПер') === undefined) append(transfer, 'БезДокОснПер').text = '1';
}

/** Where no sum of tax was written the format wants the words. */
function withoutTax(element: XmlElement, name: string): void {
  if (element.child(name) === undefined) append(append(element, name), 'БезНДС').text = 'без НДС';
}
