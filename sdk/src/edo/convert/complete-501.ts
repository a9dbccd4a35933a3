import { append, ensure, setAttribute } from '../mapping/path.ts';
import type { XmlElement } from '../xml/element.ts';
import { eachAt, type Lifted } from './rename.ts';
import type { ConversionReport } from './report.ts';

const INVOICE = 'Документ/СвСчФакт';
const TRANSFER = 'Документ/СвПродПер/СвПер';

/** What of УПД 5.01 is no renaming: it is put elsewhere, or 5.03 says it otherwise. */
export function complete501(lifted: Lifted, report: ConversionReport): void {
  const { root } = lifted;
  eachAt(root, INVOICE, (invoice) => without(invoice, 'ИспрДок', ({ attributes }) => attributes.length === 0));
  // 5.03 says it by leaving the basis out.
  eachAt(root, TRANSFER, (transfer) => without(transfer, 'ОснПер', isNoDocument));
  eachAt(root, `${TRANSFER}/Тран`, (transport) => moveWaybills(lifted, transport, report));
  completeSigners(lifted, report);
}

/** The signers of a title of either side. */
export function completeSigners(lifted: Lifted, report: ConversionReport): void {
  for (const [index, signer] of (lifted.root.child('Документ')?.childrenNamed('Подписант') ?? []).entries()) {
    completeSigner(lifted, signer, index, report);
  }
}

function without(parent: XmlElement, name: string, where: (child: XmlElement) => boolean): void {
  const kept = parent.children.filter((child) => child.name !== name || !where(child));
  parent.children.splice(0, parent.children.length, ...kept);
}

function isNoDocument(basis: XmlElement): boolean {
  const name = basis.attribute('РеквНаимДок') ?? '';
  return basis.attribute('РеквНомерДок') === undefined && /^(без документа|отсутствует|нет)/i.test(name);
}

/** The waybills of a transport are supporting documents in 5.03. */
function moveWaybills(lifted: Lifted, transport: XmlElement, report: ConversionReport): void {
  for (const waybill of transport.childrenNamed('ТранНакл')) {
    const [number, date] = [waybill.attribute('НомТранНакл') ?? '', waybill.attribute('ДатаТранНакл') ?? ''];
    const facts = ensure(lifted.root, [...INVOICE.split('/'), 'ДопСвФХЖ1']);
    const reference = append(facts, 'СопрДокФХЖ');
    setAttribute(reference, 'РеквНаимДок', 'Транспортная накладная');
    setAttribute(reference, 'РеквНомерДок', number);
    setAttribute(reference, 'РеквДатаДок', date);
    report.moved(lifted.originOf(waybill), '/supportingDocuments', `${number}, ${date}`);
  }
  without(transport, 'ТранНакл', () => true);
}

/** Подписант is flat in 5.03 and says how powers are proved, which nobody but the signer knows. */
function completeSigner(lifted: Lifted, signer: XmlElement, index: number, report: ConversionReport): void {
  const origin = lifted.originOf(signer);
  const who = ['ЮЛ', 'ИП', 'ФЛ'].map((name) => signer.child(name)).find((element) => element !== undefined);
  const position = who?.attribute('Должн') ?? '';
  const name = who?.child('ФИО');
  for (const element of [signer, who]) {
    for (const attribute of element?.attributes ?? []) {
      if (attribute.name === 'Должн') continue;
      report.notCarried(`${element === undefined ? '' : lifted.originOf(element)}/@${attribute.name}`, attribute.value);
    }
  }
  signer.attributes.splice(0);
  signer.children.splice(0, signer.children.length, ...(name === undefined ? [] : [name]));
  if (position !== '') setAttribute(signer, 'Должн', position);
  setAttribute(signer, 'СпосПодтПолном', '1');
  report.assumed(origin, `/signers/${index}/powers`, 'certificate');
}
