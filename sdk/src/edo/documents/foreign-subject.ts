import { type Field, leaf } from '../mapping/field.ts';
import { type Fields, object, optional } from '../mapping/object.ts';
import { coded, text } from '../mapping/value.ts';
import { threeDigits } from './identifiers.ts';

/** An organisation or citizen of another country, not registered with the tax service: СвИнНеУчТип. */
export interface ForeignSubject {
  /** ИдСтат: ИО or ИГ. */
  readonly foreign: 'organisation' | 'citizen';
  /** Наим: the full name. */
  readonly name: string;
  /** КодСтр, ОКСМ. */
  readonly countryCode: string;
  /** НаимСтран. */
  readonly country: string;
  /** Идентиф; this or `other` is required. */
  readonly identifier?: string;
  /** ИныеСвед. */
  readonly other?: string;
}

/** Its fields below the element at `path` (which ends in `/`, or is empty for the element itself). */
export function foreignFields(path: string): Fields<ForeignSubject> {
  return {
    foreign: leaf<ForeignSubject['foreign']>(`${path}@ИдСтат`, coded({ organisation: 'ИО', citizen: 'ИГ' })),
    name: leaf(`${path}@Наим`, text),
    countryCode: leaf(`${path}@КодСтр`, threeDigits),
    country: leaf(`${path}@НаимСтран`, text),
    identifier: optional(leaf(`${path}@Идентиф`, text)),
    other: optional(leaf(`${path}@ИныеСвед`, text)),
  };
}

export const foreignSubject: Field<ForeignSubject> = object<ForeignSubject>(foreignFields(''));
