import type { Basis } from '../documents/orders-2015/common.ts';
import type { OlderSigner } from '../documents/orders-2015/signer.ts';
import type { GoodsHandler } from '../documents/torg12/handler.ts';
import type { GoodsRelease, Torg12 } from '../documents/torg12/torg12.ts';
import { torg12Seller } from '../documents/torg12/types.ts';
import { type Upd, updMapping } from '../documents/upd.ts';
import { withoutCalculatedAmounts } from '../documents/upd-amounts.ts';
import type { XmlElement } from '../xml/element.ts';
import type { Conversion } from './conversion.ts';
import { convertParty, partyText } from './older-party.ts';
import { currencyName } from './reference-names.ts';
import { ConversionReport } from './report.ts';
import { convertLine } from './torg12-line.ts';

/**
 * Makes a УПД of function ДОП of the seller title of a ТОРГ-12: what orders ЕД-7-26/28@ and ЕД-7-26/970@ put in its place.
 * It is a new document between the same parties; its signers sign anew.
 *
 * @throws as `parseDocument`
 */
export function convertTorg12(root: XmlElement, fileName?: string): Conversion {
  const report = new ConversionReport();
  const { format, document: source } = torg12Seller.parseTree(root, fileName);
  for (const { path, xml, value } of source.unmapped ?? []) {
    if (xml !== undefined || value !== undefined) report.notCarried(path, xml ?? value);
  }
  const document = documentOf(source, report);
  const upd = report.lacking<Upd>(updMapping, document);
  const whole = upd === undefined ? document : { ...withoutCalculatedAmounts(upd) };
  return { from: format, to: 'upd-seller/5.03', document: whole, findings: report.findings };
}

function documentOf(source: Torg12, report: ConversionReport): Record<string, unknown> {
  const { number, date, senderId, recipientId, documentName, composer, correction, stateContractId, release } = source;
  const { consignor, consignee, carrier, totals } = source;
  dropped(source, report);
  const info = [...(source.info ?? []), ...documentTexts(source, report)];
  return {
    function: 'ДОП',
    ...(number && { number }),
    date,
    senderId,
    recipientId,
    documentName,
    composer,
    ...(correction && { correction }),
    seller: convertParty(source.seller, '/seller', report),
    buyer: convertParty(source.buyer, '/buyer', report),
    ...(consignor && { consignor: convertParty(consignor, '/consignor', report) }),
    ...(consignee && { consignee: convertParty(consignee, '/consignee', report) }),
    currency: { name: currencyName(source.currency.code), ...source.currency },
    ...(stateContractId && { stateContractId }),
    ...supportingDocuments(release, report),
    lines: source.lines.map((line, index) => convertLine(line, index, report)),
    ...(totals && { totals: amountsOf(totals) }),
    transfer: {
      operation: release.operation,
      ...(source.operationKind && { kind: source.operationKind }),
      ...(release.date && { date: release.date }),
      ...basisOf(source.basis),
      ...(release.handedBy && { handedBy: convertHandler(release.handedBy, report) }),
      ...(carrier && { transport: carrierText(carrier, report) }),
    },
    signers: source.signers.map((signer, index) => convertSigner(signer, index, report)),
    ...(info.length > 0 ? { info } : {}),
    ...(source.infoFileId && { infoFileId: source.infoFileId }),
    ...(release.info && { transferInfo: release.info }),
  };
}

function dropped({ operator, composerBasis }: Torg12, report: ConversionReport): void {
  if (operator !== undefined) report.notCarried('/operator', operator);
  if (composerBasis !== undefined) report.notCarried('/composerBasis', composerBasis);
}

/** Totals of packages and the number of annexes go into the text fields of the document (ИнфПолФХЖ1). */
function documentTexts({ totals, release }: Torg12, report: ConversionReport): { id: string; value: string }[] {
  const told = [
    ['/totals/packages', 'КолМестВс', totals?.packages],
    ['/totals/grossWeight', 'БруттоВс', totals?.grossWeight],
    ['/release/attachedSheets', 'КолПрил', release.attachedSheets],
  ] as const;
  return told.flatMap(([pointer, id, value]) => {
    if (value === undefined) return [];
    report.moved(pointer, '/info', value);
    return [{ id, value }];
  });
}

function amountsOf({ net, vat, gross, quantity }: NonNullable<Torg12['totals']>): object {
  return { ...(net && { net }), ...(vat && { vat }), ...(gross && { gross }), ...(quantity && { quantity }) };
}

function supportingDocuments({ transportWaybills = [] }: GoodsRelease, report: ConversionReport): object {
  if (transportWaybills.length === 0) return {};
  report.moved('/release/transportWaybills', '/supportingDocuments', transportWaybills);
  const documents = transportWaybills.map((waybill) => ({ name: 'Транспортная накладная', ...waybill }));
  return { supportingDocuments: documents };
}

/** «Без документа-основания» stands for none; 5.03 says it by leaving the basis out. */
function basisOf(basis: readonly Basis[]): object {
  const documents = basis.filter(({ name, number }) => number !== undefined || !/^без документа/i.test(name));
  return documents.length === 0 ? {} : { basis: documents };
}

function carrierText(carrier: NonNullable<Torg12['carrier']>, report: ConversionReport): string {
  const text = `Перевозчик: ${partyText(carrier)}`;
  report.moved('/carrier', '/transfer/transport', text);
  return text;
}

/** What powers rest on is a text in 551@ and a document with number and date in 970@. */
function convertHandler(handler: GoodsHandler, report: ConversionReport): object {
  const { powers, ...rest } = handler;
  if (powers !== undefined) report.notCarried('/release/handedBy/powers', powers);
  if (!('organisationBasis' in rest)) return rest;
  const { organisationBasis, ...same } = rest;
  report.notCarried('/release/handedBy/organisationBasis', organisationBasis);
  return same;
}

/** 551@ says what a signer answers for; 970@ says how the powers are proved, which nobody but the signer knows. */
function convertSigner(signer: OlderSigner, index: number, report: ConversionReport): object {
  const pointer = `/signers/${index}`;
  const { scope, status, basis, organisationBasis } = signer;
  report.notCarried(pointer, { scope, status, basis, ...(organisationBasis && { organisationBasis }) });
  report.assumed(pointer, `${pointer}/powers`, 'certificate');
  const name = 'person' in signer ? signer.person : 'individual' in signer ? signer.individual : signer.name;
  const position = 'position' in signer ? signer.position : '';
  return { name, ...(position && { position }), powers: 'certificate' };
}
