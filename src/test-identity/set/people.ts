import type { IdentityKind, Organisation, Person } from '../subject.ts';

/** One who gets a key and a certificate in a set. */
export interface Holder {
  /** Names the files: `head.key.pem`. */
  readonly id: string;
  readonly kind: IdentityKind;
  readonly organisation: Organisation;
  readonly person: Person;
  /** What is wrong with the certificate, for negative tests. */
  readonly flaw?: 'expired' | 'revoked';
  /** Key and certificate are put into a PFX as well. */
  readonly hasPfx?: true;
}

/** The organisation of a set: that of the sample documents, unless another one is given. */
export const SET_ORGANISATION: Organisation = { name: 'ООО «Ромашка»', inn: '7701234560', ogrn: '1027700000008' };

export const HEAD: Person = {
  surname: 'Ромашкина',
  givenName: 'Анна Сергеевна',
  inn: '500100732259',
  snils: '11223344595',
  title: 'Генеральный директор',
};

export const EMPLOYEE: Person = {
  surname: 'Смирнов',
  givenName: 'Пётр Ильич',
  inn: '773370857078',
  snils: '12345678964',
  title: 'Кладовщик',
};

const SOLE: Organisation = { name: 'ИП Предпринимателев', inn: '969900022197', ogrn: '326960000000010' };

/** All of them are invented; their numbers have right check digits and belong to nobody. */
export function holdersOf(organisation: Organisation): readonly Holder[] {
  const person = (surname: string, givenName: string, inn: string, snils: string): Person => ({
    surname,
    givenName,
    inn,
    snils,
  });
  return [
    { id: 'head', kind: 'head', organisation, person: HEAD, hasPfx: true },
    { id: 'employee', kind: 'person', organisation, person: EMPLOYEE, hasPfx: true },
    {
      id: 'entrepreneur',
      kind: 'entrepreneur',
      organisation: SOLE,
      person: person('Предпринимателев', 'Игорь Львович', SOLE.inn, '90000000182'),
      hasPfx: true,
    },
    {
      id: 'expired',
      kind: 'person',
      organisation,
      person: person('Просрочкин', 'Олег Иванович', '969900030046', '90000001083'),
      flaw: 'expired',
    },
    {
      id: 'revoked',
      kind: 'person',
      organisation,
      person: person('Отозванова', 'Вера Павловна', '969900030110', '90000001184'),
      flaw: 'revoked',
    },
  ];
}
