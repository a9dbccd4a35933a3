import { titleTypeOf, type WaybillSigner, waybillConsignor } from '@styk/sdk/edo';
import type { LocalizedText } from '@styk/sdk/errors';
import type { Tx } from '../../../storage/tx.ts';
import type { EdoDependencies } from '../dependencies.ts';
import type { StoredDocument } from '../documents/document.ts';
import type { NewSignature } from '../documents/signatures.ts';
import { titlesOf } from '../documents/titles.ts';
import { signOnce } from '../identities.ts';
import { OPERATOR } from '../notices/parties.ts';
import { edoProblems } from '../problems.ts';
import type { CheckedTitle } from './check-title.ts';

/**
 * The simple signature (ПЭП) of the driver under a title of the carrier: he confirms it in the operator's app, and the
 * operator, who answers for that, seals the title, because the next title has to quote a signature.
 *
 * @param id the driver, as the first title names him
 * @throws signature-invalid for anybody else, or under a title that is not the carrier's
 */
export async function driverSignature(
  room: Pick<EdoDependencies, 'issueIdentity' | 'trust'>,
  { tx, now }: { readonly tx: Tx; readonly now: number },
  { documentId, type }: StoredDocument,
  { content, title }: CheckedTitle,
  id: string,
): Promise<NewSignature> {
  if (type !== 'etrn' || title?.role !== 'carrier') throw refused(NOT_HIS);
  const [first] = titlesOf(tx, documentId);
  const drivers = first === undefined ? [] : waybillConsignor.parse(first.content, first.fileName).document.drivers;
  const driver = drivers.find(
    ({ inn, licenceSeries = '', licenceNumber }) =>
      id === inn || (licenceNumber !== undefined && id === licenceSeries + licenceNumber),
  );
  if (driver === undefined) throw refused(UNKNOWN);
  const parsed = titleTypeOf(title.format)?.parse(content, title.fileName);
  const { signer } = (parsed?.document ?? {}) as { readonly signer?: WaybillSigner };
  if (signer === undefined || nameOf(signer) !== nameOf(driver)) throw refused(OTHER_SIGNER);
  return { ...(await signOnce(room, OPERATOR, content, { tx, now })), driver: nameOf(driver) };
}

function nameOf({ name: { last, first, middle } }: Pick<WaybillSigner, 'name'>): string {
  return [last, first, middle].filter((part) => part !== undefined).join(' ');
}

const NOT_HIS: LocalizedText = {
  ru: 'Простой ЭП водитель подписывает только титулы перевозчика в накладной',
  en: 'A driver signs only the carrier’s titles of a waybill with a simple signature',
};
const UNKNOWN: LocalizedText = {
  ru: 'В титуле грузоотправителя такого водителя нет',
  en: 'The consignor’s title names no such driver',
};
const OTHER_SIGNER: LocalizedText = {
  ru: 'Подписант титула — другой человек',
  en: 'The signer in the title is somebody else',
};

function refused(detail: LocalizedText): Error {
  const finding = { code: 'signature-invalid', pointer: '/driver/id', detail };
  return edoProblems.create('signature-invalid', {}, { errors: [finding] });
}
