import { createHash } from 'node:crypto';
import type { CertificateCheck, CertificateCheckRequest, CertificateSubject } from '@styk/sdk/api/edo';
import type { Language } from '@styk/sdk/errors';
import {
  createVerifier,
  formatName,
  type QualificationStatus,
  readSubject,
  type Subject,
  type TrustMaterial,
} from '@styk/sdk/signing';
import { readCertificate } from './read-certificate.ts';
import { type Answer, checkResources, verdictOf } from './verdicts.ts';

/** Chain, validity and revocation by what the sandbox trusts, and whose certificate it is. */
export function checkCertificate(
  { certificateBase64, at, expectedInn, expectedSnils }: CertificateCheckRequest,
  { trust, now, language }: { readonly trust: TrustMaterial; readonly now: number; readonly language: Language },
): CertificateCheck {
  const certificate = readCertificate(certificateBase64);
  const question = { certificate: certificate.raw, at: new Date(at ?? now) };
  const { checks, qualification } = createVerifier(trust).verifyCertificate(question);
  const subject = readSubject(certificate.subject);
  const answers: readonly Answer[] = [
    ...checks.map(({ id, result, code, reason }) => ({ name: id, result, code, reason })),
    ...(expectedInn === undefined ? [] : [compare('inn', expectedInn, [subject.inn, subject.innLe])]),
    ...(expectedSnils === undefined ? [] : [compare('snils', expectedSnils, [subject.snils?.replace(/\D/g, '')])]),
  ];
  const qualified = qualification?.qualified ?? 'unknown';
  return {
    verdict: verdictOf(answers),
    subject: subjectResource(subject),
    issuer: formatName(certificate.issuer).slice(0, 500),
    serial: certificate.serial.slice(0, 64),
    thumbprint: createHash('sha256').update(certificate.raw).digest('hex'),
    notBefore: certificate.notBefore.toISOString(),
    notAfter: certificate.notAfter.toISOString(),
    qualified: qualified === 'yes',
    checks: checkResources([...answers, QUALIFIED[qualified]], language),
  };
}

/** Told beside the verdict: no authority of the sandbox is accredited, and its documents are valid all the same. */
const QUALIFIED: Readonly<Record<QualificationStatus['qualified'], Answer>> = {
  yes: qualifiedAnswer('ok', 'Квалифицированный', 'It is qualified'),
  no: qualifiedAnswer('warning', 'Не квалифицированный', 'It is not qualified'),
  unknown: qualifiedAnswer(
    'not-checked',
    'Аккредитация издателя неизвестна',
    'Nothing is known of its issuer’s accreditation',
  ),
};

function qualifiedAnswer(result: Answer['result'], ru: string, en: string): Answer {
  return { name: 'qualified', result, code: `certificate-qualified-${result}`, reason: { ru, en } };
}

function compare(name: 'inn' | 'snils', expected: string, held: readonly (string | undefined)[]): Answer {
  const found = held.filter((value) => value !== undefined);
  if (found.includes(expected)) {
    return { name, result: 'ok', code: `certificate-${name}-matches`, reason: { ru: 'Совпадает', en: 'It matches' } };
  }
  if (found.length === 0) {
    const reason = { ru: 'В сертификате его нет', en: 'The certificate does not hold it' };
    return { name, result: 'error', code: `certificate-${name}-absent`, reason };
  }
  const reason = { ru: `В сертификате ${found.join(', ')}`, en: `The certificate holds ${found.join(', ')}` };
  return { name, result: 'error', code: `certificate-${name}-differs`, reason };
}

function subjectResource({ cn, inn, innLe, ogrn, ogrnip, title }: Subject): CertificateSubject {
  const number = ogrn ?? ogrnip;
  return {
    commonName: (cn ?? '').slice(0, 500),
    inn: inn ?? null,
    organisationInn: innLe ?? null,
    ...(number === undefined ? {} : { ogrn: number.slice(0, 15) }),
    ...(title === undefined ? {} : { position: title.slice(0, 200) }),
  };
}
