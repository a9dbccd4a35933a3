import type { SubjectFields } from '@styk/sdk/signing/issuing';

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

/** What each kind of certificate says; a person's own one does not name the organisation, as with a power of attorney (МЧД). */
export function subjectOf(kind: IdentityKind, organisation: Organisation, person: Person): SubjectFields {
  const { surname, givenName, snils, inn, title } = person;
  const named = { country: 'RU', surname, givenName, ...(snils !== undefined && { snils }) };
  const cn = `${surname} ${givenName}`;
  const own = inn === undefined ? {} : { inn };
  switch (kind) {
    case 'head': {
      const { name, inn: innLe, ogrn } = organisation;
      return { ...named, ...own, cn: name, organization: name, ...(title !== undefined && { title }), ogrn, innLe };
    }
    case 'person':
      return { ...named, ...own, cn };
    case 'entrepreneur':
      return { ...named, cn, ogrnip: organisation.ogrn, inn: organisation.inn };
  }
}
