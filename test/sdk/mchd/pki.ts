import { buildMchd, type GivenPower, type Revocations, readRevocations } from '@styk/sdk/mchd';
import {
  fileSigner,
  parseCertificate,
  readCertificates,
  readSubject,
  type Signer,
  signDetached,
} from '@styk/sdk/signing';
import { AT, fixture, TRUST } from '../signing/support/fixtures.ts';
import { CREATED, changed, DELEGATED_NUMBER, delegatedMchd, type Input, notarial } from './samples.ts';

export { AT, TRUST };

/** The people of the test certificates. */
export const COMPANY = { name: 'ООО «ТЕСТ-ПОСТАВЩИК»', inn: '9699000012', kpp: '969901001', ogrn: '1269600000010' };
export const HEAD = {
  name: { last: 'Тестов', first: 'Иван', middle: 'Петрович' },
  inn: '969900000108',
  snils: '900-000-001 82',
};
export const PERSON = {
  name: { last: 'Доверенная', first: 'Мария', middle: 'Сергеевна' },
  inn: '969900011100',
  snils: '900-000-011 84',
};
export const SOLE = {
  name: { last: 'Предпринимателев', first: 'Олег', middle: 'Олегович' },
  inn: '969900022197',
  ogrnip: '326960000000010',
  snils: '900-000-021 86',
};

export function signerOf(who: string): Signer {
  return fileSigner({ key: fixture(`pki/${who}.key.pem`), certificate: fixture(`pki/${who}.crt.pem`) });
}

export function subjectOf(who: string) {
  const [der = new Uint8Array()] = readCertificates(fixture(`pki/${who}.crt.pem`));
  return readSubject(parseCertificate(der).subject);
}

/** The company of the certificates trusts the person of the certificates. */
export function trusting(change: Input = {}): Input {
  return changed({
    principals: [{ kind: 'organisation', organisation: COMPANY, heads: [{ person: HEAD }] }],
    representatives: [{ kind: 'individual', individual: PERSON }],
    ...change,
  });
}

/** An entrepreneur is trusted by the company and passes its powers on to the person. */
export function passedOn(change: Input = {}): Input {
  return delegatedMchd({
    delegators: [{ kind: 'entrepreneur', entrepreneur: SOLE }],
    representatives: [{ kind: 'individual', individual: PERSON }],
    notarial,
    ...change,
  });
}

/** The power of attorney on which `passedOn` stands. */
export function delegable(change: Input = {}): Input {
  return trusting({
    representatives: [{ kind: 'entrepreneur', entrepreneur: SOLE }],
    delegation: 'once',
    ...change,
  });
}

export async function signed(input: Input, ...who: readonly string[]): Promise<GivenPower> {
  const { bytes, fileName } = await buildMchd(input, CREATED);
  const signatures = await Promise.all(who.map((one) => signature(bytes, one)));
  return { file: bytes, fileName, signatures };
}

export function signature(bytes: Uint8Array, who: string): Promise<Uint8Array> {
  return signDetached(bytes, signerOf(who), { signingTime: new Date('2026-11-22T10:00:00Z') });
}

/** Nothing is revoked on the day of the tests. */
export const NONE_REVOKED: readonly Revocations[] = [readRevocations({ asOf: AT.toISOString(), revoked: [] })];

export function revoked(number: string, revokedAt: string): readonly Revocations[] {
  return [readRevocations({ asOf: AT.toISOString(), revoked: [{ number, revokedAt }] })];
}

export { DELEGATED_NUMBER };
