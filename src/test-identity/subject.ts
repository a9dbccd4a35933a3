import forge from 'node-forge';

export type IdentityKind = 'head' | 'person' | 'entrepreneur';

export interface Organisation {
  readonly name: string;
  /** 10 digits; 12 for an entrepreneur. */
  readonly inn: string;
  /** OGRN, or OGRNIP for an entrepreneur. */
  readonly ogrn: string;
}

export interface Person {
  readonly surname: string;
  /** Given name and patronymic. */
  readonly givenName: string;
  /** Personal INN, 12 digits; an entrepreneur's is that of the organisation. */
  readonly inn?: string | undefined;
  readonly snils?: string | undefined;
  readonly title?: string | undefined;
}

const OID = {
  commonName: '2.5.4.3',
  surname: '2.5.4.4',
  country: '2.5.4.6',
  organisation: '2.5.4.10',
  title: '2.5.4.12',
  givenName: '2.5.4.42',
  ogrn: '1.2.643.100.1',
  snils: '1.2.643.100.3',
  innLe: '1.2.643.100.4',
  ogrnip: '1.2.643.100.5',
  inn: '1.2.643.3.131.1.1',
} as const;

/** X.680: NumericString, which node-forge has no name for. */
const NUMERIC_STRING = 18;

/** Numbers are NumericString and texts UTF8String, as the FSB's order № 795 has it. */
const STRING_TYPES: Readonly<Partial<Record<keyof typeof OID, number>>> = {
  country: forge.asn1.Type.PRINTABLESTRING,
  ogrn: NUMERIC_STRING,
  snils: NUMERIC_STRING,
  innLe: NUMERIC_STRING,
  ogrnip: NUMERIC_STRING,
  inn: NUMERIC_STRING,
};

type SubjectFields = Readonly<Partial<Record<keyof typeof OID, string | undefined>>>;

/** The distinguished name as node-forge takes it, in this order, without the fields that are absent. */
export function distinguishedName(fields: SubjectFields): forge.pki.CertificateField[] {
  return (Object.keys(fields) as (keyof typeof OID)[]).flatMap((field) => {
    const value = fields[field];
    if (value === undefined) return [];
    const valueTagClass = (STRING_TYPES[field] ?? forge.asn1.Type.UTF8) as unknown as forge.asn1.Class;
    return [{ type: OID[field], value, valueTagClass }];
  });
}

/** What each kind of certificate says; a person's own one does not name the organisation, as with a power of attorney (МЧД). */
export function subjectOf(kind: IdentityKind, organisation: Organisation, person: Person): SubjectFields {
  const { surname, givenName, snils, title } = person;
  const country = 'RU';
  const fullName = `${surname} ${givenName}`;
  switch (kind) {
    case 'head': {
      const { name, inn: innLe, ogrn } = organisation;
      return {
        country,
        organisation: name,
        commonName: name,
        surname,
        givenName,
        title,
        ogrn,
        snils,
        inn: person.inn,
        innLe,
      };
    }
    case 'person':
      return { country, commonName: fullName, surname, givenName, snils, inn: person.inn };
    case 'entrepreneur': {
      const { inn, ogrn: ogrnip } = organisation;
      return { country, commonName: fullName, surname, givenName, ogrnip, snils, inn };
    }
  }
}
