import { buildUpd, type Moment, sampleUpd, type Upd } from '@styk/sdk/edo';
import { buildMchd, sampleMchd, samplePowers } from '@styk/sdk/mchd';
import type { Entropy } from '@styk/sdk/signing/issuing';
import type { Organisation, Person } from '../subject.ts';

/** What the papers of a set are about. */
export interface DocumentsRequest {
  readonly organisation: Organisation;
  readonly head: Person;
  readonly employee: Person;
  readonly now: Date;
  readonly notAfter: Date;
  readonly entropy: Entropy;
}

/** A power of attorney of the head for the employee, and a document that the employee is to sign by it. */
export interface SetDocuments {
  /** Its number, a GUID. */
  readonly number: string;
  readonly mchd: Uint8Array;
  readonly upd: Uint8Array;
  /** Says of the power of the set that it covers every document. */
  readonly powers: object;
  /** What a register would say: nothing is revoked until the end of the set. */
  readonly register: object;
}

const MOSCOW = 'Europe/Moscow';
const REGISTER = 'https://m4d.nalog.gov.ru/';

export async function makeDocuments(request: DocumentsRequest): Promise<SetDocuments> {
  const { organisation, employee, now, notAfter, entropy } = request;
  const createdAt: Moment = { epochMs: now.getTime(), tz: MOSCOW };
  const number = guid(entropy.octets('number of the power of attorney', 16));
  const issued = dayIn(now);
  const { bytes: mchd } = await buildMchd(powerOf(request, number, issued), { createdAt });

  const sample = sampleUpd();
  const reference = { number, issued, store: REGISTER };
  const upd: Upd = {
    ...sample,
    date: issued,
    composer: `${organisation.name}, ИНН ${organisation.inn}`,
    seller: { ...sample.seller, name: organisation.name, inn: organisation.inn, kpp: kppOf(organisation) },
    shipmentDocuments: (sample.shipmentDocuments ?? []).map((document) => ({ ...document, date: issued })),
    ...(sample.transfer && { transfer: { ...sample.transfer, date: issued } }),
    signers: [{ ...nameAndPosition(employee), signatureType: '1', powers: 'mchd-reference', mchd: [reference] }],
  };
  const documentGuid = guid(entropy.octets('guid of the document', 16));
  const built = await buildUpd(upd, { documentGuid, createdAt, programVersion: 'Styk' });
  return {
    number,
    mchd,
    upd: built.bytes,
    powers: { ...samplePowers, asOf: issued },
    register: { asOf: notAfter.toISOString(), revoked: [] },
  };
}

function powerOf({ organisation, head, employee, notAfter }: DocumentsRequest, number: string, issued: string) {
  const { powers } = sampleMchd();
  const { name, inn, ogrn } = organisation;
  return {
    number,
    internalNumber: 'TEST-1',
    issued,
    validUntil: dayIn(notAfter),
    system: `${REGISTER}EMCHD/check-status?guid=${number}`,
    principals: [
      {
        kind: 'organisation',
        organisation: {
          ...{ name, inn, ogrn, kpp: kppOf(organisation) },
          address: { region: '77', text: '101000, г. Москва, ул. Примерная, д. 1' },
        },
        heads: [{ person: personOf(head) }],
      },
    ],
    representatives: [{ kind: 'individual', individual: personOf(employee) }],
    powers,
  };
}

function personOf(person: Person) {
  const { inn, snils = '' } = person;
  return { ...nameAndPosition(person), inn, snils: snils.replace(/^(\d{3})(\d{3})(\d{3})(\d\d)$/, '$1-$2-$3 $4') };
}

function nameAndPosition({ surname: last, givenName, title = '' }: Person) {
  const [first = '', middle = ''] = givenName.split(' ');
  return { name: { last, first, middle }, position: title };
}

/** Of the tax office that gave the ИНН, at the place of registration. */
function kppOf({ inn }: Organisation): string {
  return `${inn.slice(0, 4)}01001`;
}

function dayIn(date: Date): string {
  return date.toLocaleDateString('sv-SE', { timeZone: MOSCOW });
}

/** Version 4 (RFC 9562 5.4). */
function guid(octets: Uint8Array): string {
  const bytes = Buffer.from(octets);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
