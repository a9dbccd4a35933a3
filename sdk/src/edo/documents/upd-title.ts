import type { InputReport } from '../findings/input-findings.ts';
import type { FileFlags } from '../formats/file-name.ts';
import { append, ensure, setAttribute } from '../mapping/path.ts';
import type { XmlElement } from '../xml/element.ts';
import { lineAmounts } from './amounts.ts';
import type { RegisteredUpd } from './build-upd.ts';
import type { AmountTexts } from './line-amounts.ts';
import { sampleUpd } from './sample-upd.ts';
import { madeAttributes } from './title.ts';
import type { LinedTitle, LinesAccount } from './title-lines.ts';
import { productGroups, type Upd, updMapping } from './upd.ts';
import {
  totalsOf,
  UpdSums,
  withAmounts,
  withLineAmountsOf,
  withoutCalculatedAmounts,
  withTotals,
} from './upd-amounts.ts';
import { type UpdLine, updLine } from './upd-line.ts';

const DOCUMENT_NAME = 'Универсальный передаточный документ';

/** Functions with a name of its own in the form: of what a commissioner reports only the parties know what to call it. */
const NAMED = new Set<Upd['function']>(['СЧФДОП', 'ДОП']);

/** Functions whose lines may stand without amounts. */
const REPORTED = new Set<Upd['function']>(['СвРК', 'СвЗК']);

/** N7 where it is not used. */
const NO_CODE = '00';

/** The seller title of a УПД or invoice: format ON_NSCHFDOPPR 5.03. */
export const updTitle: LinedTitle<Upd, UpdLine, RegisteredUpd> = {
  format: 'upd-seller/5.03',
  title: 'seller',
  mapping: updMapping,
  made: madeAttributes('Пр'),
  participants: ({ recipientId, senderId }) => [recipientId, senderId],
  flags: (upd) => flagsOf(upd, { traceable: upd.lines.some(isTraceable), marked: upd.lines.some(isMarked) }),
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
  register: (upd) => registered(upd, totalsOf(upd)),
  sample: sampleUpd,
  lines: {
    mapping: updLine,
    refuse: refuseLine,
    complete: withLineAmountsOf,
    finish: finishLine,
    begin: beginLines,
  },
};

/** What a register shows of a УПД. */
export function registered({ number, date, function: purpose, currency }: Upd, totals: AmountTexts): RegisteredUpd {
  return { number, date, function: purpose, totals: { ...totals, currency: currency.code } };
}

function beginLines(upd: Upd): LinesAccount<Upd, UpdLine, RegisteredUpd> {
  const sums = new UpdSums(upd);
  let traceable = false;
  let marked = false;
  let isEmpty = true;
  return {
    add(line) {
      isEmpty = false;
      sums.add(line);
      traceable ||= isTraceable(line);
      marked ||= isMarked(line);
    },
    complete: () => (isEmpty ? upd : withTotals(upd, sums.totals)),
    flags: () => flagsOf(upd, { traceable, marked }),
    register: () => registered(upd, sums.totals),
  };
}

function flagsOf(
  { productGroups: groups = [], fileNameCode }: Upd,
  lines: Pick<FileFlags, 'traceable' | 'marked'>,
): FileFlags {
  return {
    ...lines,
    alcohol: groups.includes('alcohol'),
    tobacco: groups.includes('tobacco'),
    oil: groups.includes('oil'),
    code: fileNameCode ?? NO_CODE,
  };
}

const isTraceable = ({ traceable = [] }: UpdLine): boolean => traceable.length > 0;
const isMarked = ({ marked = [] }: UpdLine): boolean => marked.length > 0;

/** НаимДокОпр is required for a transfer document and forbidden for a mere invoice. */
export function named(upd: Upd): Upd {
  return NAMED.has(upd.function) && upd.documentName === undefined ? { ...upd, documentName: DOCUMENT_NAME } : upd;
}

function refuseUncountable(upd: Upd, report: InputReport): void {
  // Where a line was not taken the numbers of the others are not theirs.
  if (report.findings.some(({ path = '' }) => path.startsWith('/lines/'))) return;
  for (const [index, line] of upd.lines.entries()) refuseLine(upd, line, `/lines/${index}`, report);
}

/** A special transfer document (СпОбстФДОП) may have lines without amounts, and a commissioner's report; any other may not. */
function refuseLine(upd: Upd, line: UpdLine, pointer: string, report: InputReport): void {
  if (upd.transferCircumstance !== undefined || REPORTED.has(upd.function)) return;
  if (lineAmounts(line).gross === undefined) report.add('input-amounts', pointer);
}

function finishUpd(root: XmlElement): void {
  const table = root.find('Документ/ТаблСчФакт');
  for (const [index, line] of (table?.childrenNamed('СведТов') ?? []).entries()) finishLine(line, index);
  if (table !== undefined) withoutTax(ensure(table, ['ВсегоОпл']), 'СумНалВсего');
  const transfer = root.find('Документ/СвПродПер/СвПер');
  if (transfer !== undefined && transfer.child('ОснПер') === undefined) append(transfer, 'БезДокОснПер').text = '1';
}

function finishLine(element: XmlElement, index: number): void {
  setAttribute(element, 'НомСтр', String(index + 1));
  withoutTax(element, 'СумНал');
}

/** Where no sum of tax was written the format wants the words. */
function withoutTax(element: XmlElement, name: string): void {
  if (element.child(name) === undefined) append(append(element, name), 'БезНДС').text = 'без НДС';
}
