import type { Name } from './name.ts';

/** What a Russian certificate says about its holder. Absent fields are absent in the certificate. */
export interface Subject {
  readonly cn?: string;
  readonly organization?: string;
  readonly surname?: string;
  /** Given name and patronymic. */
  readonly givenName?: string;
  readonly title?: string;
  /** INN of the person (12 digits). */
  readonly inn?: string;
  /** INN of the legal entity (10 digits). */
  readonly innLe?: string;
  readonly ogrn?: string;
  readonly ogrnip?: string;
  readonly snils?: string;
}

/** Attribute types of the order of the FSB of Russia № 795 of 2011-12-27 and of X.520. */
export const SUBJECT_ATTRIBUTES = {
  cn: '2.5.4.3',
  organization: '2.5.4.10',
  surname: '2.5.4.4',
  givenName: '2.5.4.42',
  title: '2.5.4.12',
  inn: '1.2.643.3.131.1.1',
  innLe: '1.2.643.100.4',
  ogrn: '1.2.643.100.1',
  ogrnip: '1.2.643.100.5',
  snils: '1.2.643.100.3',
} as const satisfies Record<keyof Subject, string>;

/** The fields of the subject; of a repeated attribute the first one counts. */
export function readSubject(name: Name): Subject {
  const found = Object.entries(SUBJECT_ATTRIBUTES).flatMap(([key, oid]) => {
    const value = name.attributes.find((attribute) => attribute.oid === oid)?.value.trim();
    return value === undefined || value === '' ? [] : [[key, value] as const];
  });
  return withLegalEntityInn(Object.fromEntries(found));
}

/** Certificates issued before INNLE existed hold the INN of the organisation as "00" and ten digits in the INN attribute. */
function withLegalEntityInn(subject: Subject): Subject {
  const { inn, ...rest } = subject;
  if (inn === undefined || !/^00\d{10}$/.test(inn)) return subject;
  return { ...rest, innLe: subject.innLe ?? inn.slice(2) };
}

/** Who holds the certificate, for a message. */
export function holderOf({ subject }: { readonly subject: Name }): string {
  return describeSubject(readSubject(subject));
}

/** Who this is, for a message: the person's name, else the common name, else what there is. */
export function describeSubject(subject: Subject): string {
  const person = [subject.surname, subject.givenName].filter((part) => part !== undefined).join(' ');
  return person || subject.cn || subject.organization || '?';
}
