import { EdoInputError } from '../findings/input-error.ts';
import { InputReport } from '../findings/input-findings.ts';
import { loadFormat } from '../formats/registry.ts';
import { append, ensure, setAttribute } from '../mapping/path.ts';
import type { XmlElement } from '../xml/element.ts';
import { lineAmounts } from './amounts.ts';
import { type BuildContext, type BuiltTitle, finishTitle, type Route, startTitle } from './title.ts';
import { type Upd, type UpdFunction, updMapping } from './upd.ts';
import { totalsOf, withAmounts } from './upd-amounts.ts';

/** A УПД that was built, with what a register shows of it. */
export interface BuiltUpd extends BuiltTitle {
  readonly function: UpdFunction;
  readonly number: string;
  /** ISO. */
  readonly date: string;
  /** Sums with two digits after the point; `currency` is КодОКВ. */
  readonly totals: { readonly net?: string; readonly vat?: string; readonly gross?: string; readonly currency: string };
}

const DOCUMENT_NAME = 'Универсальный передаточный документ';

/**
 * Checks the shape of an input and fills in the defaults.
 *
 * @throws EdoInputError with all findings; paths are JSON pointers.
 */
export function readUpd(input: unknown): Upd {
  const report = new InputReport();
  const upd = updMapping.read(input, '', report);
  if (upd === undefined || report.findings.length > 0) throw new EdoInputError(report.findings);
  // НаимДокОпр is required for a transfer document and forbidden for a mere invoice.
  return upd.function === 'СЧФ' || upd.documentName !== undefined ? upd : { ...upd, documentName: DOCUMENT_NAME };
}

/**
 * Builds the seller title of a УПД or invoice, format ON_NSCHFDOPPR 5.03. The same input and context give the same bytes.
 *
 * @param input an `UpdInput`; anything else, such as parsed JSON, is checked all the same. Amounts and totals are
 *   calculated, given ones are checked. Numbers of JSON are taken for quantities, prices and sums as they are written.
 * @throws EdoInputError with everything that is wrong, at JSON pointers of the input; edo-moment-invalid
 */
export async function buildUpd(input: unknown, context: BuildContext): Promise<BuiltUpd> {
  const format = await loadFormat('upd-seller/5.03');
  const given = readUpd(input);
  refuseUncountable(given);
  const upd = withAmounts(given);
  const root = startTitle(format, routeOf(upd), context, 'Пр');
  writeUpd(upd, root);
  return {
    ...finishTitle(format, root, updMapping),
    function: upd.function,
    number: upd.number,
    date: upd.date,
    totals: { ...totalsOf(upd), currency: upd.currency.code },
  };
}

/** A special transfer document (СпОбстФДОП) may have lines without amounts, any other may not. */
function refuseUncountable(upd: Upd): void {
  if (upd.transferCircumstance !== undefined) return;
  const report = new InputReport();
  for (const [index, line] of upd.lines.entries()) {
    if (lineAmounts(line).gross === undefined) report.add('input-amounts', `/lines/${index}`);
  }
  if (report.findings.length > 0) throw new EdoInputError(report.findings);
}

/** Puts a document with all its amounts into a started title. */
export function writeUpd(upd: Upd, root: XmlElement): void {
  updMapping.write(upd, root);
  const document = ensure(root, ['Документ']);
  const table = document.child('ТаблСчФакт');
  for (const [index, line] of (table?.childrenNamed('СведТов') ?? []).entries()) {
    setAttribute(line, 'НомСтр', String(index + 1));
    withoutTax(line, 'СумНал');
  }
  if (table !== undefined) withoutTax(ensure(table, ['ВсегоОпл']), 'СумНалВсего');
  const transfer = document.find('СвПродПер/СвПер');
  if (transfer !== undefined && transfer.child('ОснПер') === undefined) append(transfer, 'БезДокОснПер').text = '1';
}

/** Where no sum of tax was written the format wants the words. */
function withoutTax(element: XmlElement, name: string): void {
  if (element.child(name) === undefined) append(append(element, name), 'БезНДС').text = 'без НДС';
}

function routeOf(upd: Upd): Route {
  const groups = upd.productGroups ?? [];
  return {
    senderId: upd.senderId,
    recipientId: upd.recipientId,
    flags: {
      traceable: false,
      marked: upd.lines.some((line) => (line.marked ?? []).length > 0),
      alcohol: groups.includes('alcohol'),
      tobacco: groups.includes('tobacco'),
      oil: groups.includes('oil'),
      code: '00',
    },
  };
}
