import type { Language, LocalizedText } from '../../errors/index.ts';
import type { QualificationStatus } from '../verifier/result.ts';
import { describeSubject, type Subject } from '../x509/subject.ts';
import { moscowTime } from './moscow-time.ts';
import type { Fact } from './present.ts';
import type { ProtocolSigner } from './protocol.ts';
import { visibleText } from './visible-text.ts';
import { QUALIFIED_WORDS, WORDS } from './words.ts';

/** Who signed; of several each with his own answer. */
export function signerTitle({ subject, indication, subIndication }: ProtocolSigner, count: number, language: Language) {
  const name = Object.keys(subject).length === 0 ? WORDS.unnamed[language] : visibleText(describeSubject(subject));
  const own = count > 1 ? ` — ${[indication, subIndication].filter(Boolean).join(', ')}` : '';
  return `${WORDS.signer[language]}: ${name}${own}`;
}

/** What certificate and signature say of the signer, and by which clock. */
export function signerFacts(signer: ProtocolSigner, language: Language): readonly Fact[] {
  const { subject, issuer, thumbprint, algorithm } = signer;
  const fact = (label: LocalizedText, value: string | undefined): readonly Fact[] =>
    value === undefined || value === '' ? [] : [{ label: label[language], value: visibleText(value) }];
  return [
    ...fact(WORDS.position, subject.title),
    ...fact(WORDS.organization, subject.organization ?? nameBesidePerson(subject)),
    ...fact(WORDS.numbers, numbersOf(subject, language)),
    ...fact(WORDS.certificate, certificateOf(signer, language)),
    ...fact(WORDS.thumbprint, thumbprint).map((one) => ({ ...one, code: true as const })),
    ...fact(WORDS.issuer, issuer),
    ...qualificationFacts(signer.qualification, language),
    ...fact(WORDS.algorithm, algorithm),
    ...fact(WORDS.signedAt, claimedTime(signer, language)),
    ...fact(WORDS.judgedAt, judgedTime(signer, language)),
  ];
}

/** In the certificate of an organisation the common name is its own; in that of a person it repeats the person's. */
function nameBesidePerson({ cn, surname }: Subject): string | undefined {
  return surname !== undefined && cn?.startsWith(surname) ? undefined : cn;
}

function numbersOf(subject: Subject, language: Language): string {
  return (['inn', 'innLe', 'ogrn', 'ogrnip', 'snils'] as const)
    .flatMap((key) =>
      subject[key] === undefined ? [] : [`${WORDS[key][language]} ${subject[key].replaceAll(' ', '\u00a0')}`],
    )
    .join(', ');
}

function certificateOf({ serial, notBefore, notAfter }: ProtocolSigner, language: Language): string {
  const number = `${WORDS.serial[language]} ${serial}`;
  if (notBefore === undefined || notAfter === undefined) return number;
  const term = `${moscowTime(notBefore, language)} — ${moscowTime(notAfter, language)}`;
  return `${number}; ${WORDS.valid[language].toLowerCase()}: ${term}`;
}

function qualificationFacts(status: QualificationStatus | undefined, language: Language): readonly Fact[] {
  if (status === undefined) return [];
  const { qualified, classes, accreditation } = status;
  const claimed = classes.length === 0 ? '' : `; ${WORDS.classes[language]} ${classes.join(', ')}`;
  const answer = `${QUALIFIED_WORDS[qualified][language]}${claimed}`;
  const first = { label: WORDS.qualified[language], value: visibleText(answer) };
  if (accreditation === undefined) return [first];
  const { authority, status: state = '?', since, listVersion, listSignature } = accreditation;
  const parts = [
    authority,
    since === undefined ? state : `${state} ${WORDS.since[language]} ${moscowTime(since, language)}`,
    `${WORDS.byList[language]} ${listVersion}`,
    ...(listSignature === 'not-checked' ? [WORDS.listUnsigned[language]] : []),
  ];
  return [first, { label: WORDS.authority[language], value: visibleText(parts.join(', ')) }];
}

function claimedTime({ signedAt }: ProtocolSigner, language: Language): string {
  if (signedAt === undefined) return WORDS.notClaimed[language];
  return `${moscowTime(signedAt, language)}, ${WORDS.claimed[language]}`;
}

function judgedTime({ judgedAt, judgedAtSource, timestampAuthority }: ProtocolSigner, language: Language): string {
  const time = moscowTime(judgedAt, language);
  return judgedAtSource === 'timestamp'
    ? `${time}, ${WORDS.byTimestamp[language]}: ${timestampAuthority ?? '?'}`
    : time;
}
