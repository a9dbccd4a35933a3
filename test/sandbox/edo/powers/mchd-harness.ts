import { randomUUID } from 'node:crypto';
import type { PoaFile, PoaRegistration } from '@styk/sdk/api/edo';
import { buildMchd } from '@styk/sdk/mchd';
import { type Exchange, type Identity, startExchange } from '../exchange-harness.ts';

/** Somebody who may be trusted: an organisation of the tests, whose certificates the sandbox issues. */
export const CLERKS = { name: 'ООО «Учёт-Тест»', inn: '9699000044', kpp: '969901001', ogrn: '1269600000042' };

/** Somebody who signs with a certificate of his own, which names no organisation. */
export const CLERK = { name: { last: 'Доверенная', first: 'Мария', middle: 'Сергеевна' }, inn: '969900011100' };

/** Of a power of attorney in which those clerks pass on what was given to them. */
export const PASSED_ON = {
  principals: undefined,
  issued: '2026-10-01',
  validUntil: '2027-06-30',
  delegators: [
    {
      kind: 'organisation',
      organisation: CLERKS,
      heads: [{ person: { name: { last: 'Тестов', first: 'Иван' } } }],
    },
  ],
} as const;

export interface Mchds {
  readonly exchange: Exchange;
  readonly own: { readonly name: string; readonly inn: string; readonly ogrn: string };
  /** A power of attorney of the built-in partner, signed by it or by whoever is given. */
  file(change?: Record<string, unknown>, identity?: Identity): Promise<PoaFile>;
  registration(number: string): PoaRegistration;
  /** The clerk's own certificate with its key. */
  clerk(): Promise<Identity>;
}

export async function startMchds(): Promise<Mchds> {
  const exchange = await startExchange();
  const { name, inn, kpp, ogrn = '' } = await exchange.styk.edo.getParticipant();
  const own = { name, inn, ogrn };
  const head = await exchange.identity();
  const principal = {
    kind: 'organisation',
    organisation: { ...own, kpp: kpp ?? '969901001' },
    heads: [{ person: { name: { last: 'Тестов', first: 'Иван' }, inn: '969900000108' } }],
  };
  return {
    exchange,
    own,
    async file(change = {}, identity = head) {
      const number = randomUUID();
      const input = {
        number,
        internalNumber: '17',
        issued: '2026-09-01',
        validUntil: '2027-08-31',
        system: 'https://m4d.nalog.gov.ru/EMCHD',
        principals: [principal],
        representatives: [{ kind: 'organisation', organisation: CLERKS }],
        powers: { codes: [{ code: 'STYK_TEST_GOODS', name: 'Подписание первичных документов' }] },
        ...change,
      };
      const kept = Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined));
      const createdAt = { epochMs: Date.parse('2026-09-01T09:00:00Z'), tz: 'Europe/Moscow' };
      const { bytes, fileName } = await buildMchd(kept, { createdAt });
      const signatureBase64 = await exchange.sign(bytes, identity);
      return { fileName, contentBase64: Buffer.from(bytes).toString('base64'), signatureBase64 };
    },
    clerk: () =>
      exchange.styk.sandbox.createTestCertificate({
        organisation: own,
        kind: 'person',
        person: { surname: CLERK.name.last, givenName: `${CLERK.name.first} ${CLERK.name.middle}`, inn: CLERK.inn },
      }),
    registration: (number) => ({ number, principalInn: own.inn, representativeInn: CLERKS.inn }),
  };
}
