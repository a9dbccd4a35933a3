import { at, type Field, leaf, many } from '../../edo/mapping/field.ts';
import { defaulted, object, optional } from '../../edo/mapping/object.ts';
import { coded } from '../../edo/mapping/value.ts';
import { type MchdOrganisation, mchdOrganisation } from './organisation.ts';
import { type MchdEntrepreneur, type MchdPerson, mchdEntrepreneur, mchdPerson } from './person.ts';

/** СВЮЛ: a managing company and those who act for it. */
export interface ManagingCompany {
  /** СвЮЛЕИО. */
  readonly organisation: MchdOrganisation;
  /** СвФЛ. */
  readonly persons: readonly MchdPerson[];
}

/** Who acts for somebody without a power of attorney: ЛицоБезДовТип. One of the last three. */
export interface MchdHead {
  /** ПолнЮЛ: alone, or only together with the others; `alone` where it is left out. */
  readonly acts: 'alone' | 'jointly';
  /** СвФЛ. */
  readonly person?: MchdPerson;
  /** СВЮЛ. */
  readonly company?: ManagingCompany;
  /** СвИП: a manager who is an entrepreneur. */
  readonly entrepreneur?: MchdEntrepreneur;
}

export const mchdHead: Field<MchdHead> = object<MchdHead>({
  acts: defaulted(leaf<MchdHead['acts']>('@ПолнЮЛ', coded({ alone: '1', jointly: '2' })), 'alone'),
  person: optional(at('СвФЛ', mchdPerson)),
  company: optional(
    at(
      'СВЮЛ',
      object<ManagingCompany>({ organisation: at('СвЮЛЕИО', mchdOrganisation), persons: many('СвФЛ', mchdPerson) }),
    ),
  ),
  entrepreneur: optional(at('СвИП', mchdEntrepreneur)),
});

/** ЕИОУК, ЕИОФЛ and ЕИОИП: of which of the three kinds the heads are. */
export function headFlags({ heads }: { readonly heads: readonly MchdHead[] }): Readonly<Record<string, string>> {
  const flag = (value: boolean): string => (value ? '1' : '0');
  return {
    ЕИОУК: flag(heads.some(({ company }) => company !== undefined)),
    ЕИОФЛ: flag(heads.some(({ person }) => person !== undefined)),
    ЕИОИП: flag(heads.some(({ entrepreneur }) => entrepreneur !== undefined)),
  };
}
