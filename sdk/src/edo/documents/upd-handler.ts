import { at, type Field, leaf } from '../mapping/field.ts';
import { object, optional } from '../mapping/object.ts';
import { union } from '../mapping/union.ts';
import { text } from '../mapping/value.ts';
import { organisationInn, personInn } from './identifiers.ts';
import { type PersonName, personName } from './party.ts';
import { type DocumentReference, documentReference } from './reference.ts';

/** An employee of the seller or the buyer: РабОргПрод, РабОргПок. */
export interface UpdEmployee {
  /** ФИО. */
  readonly name: PersonName;
  /** Должность. */
  readonly position: string;
  /** ИныеСвед. */
  readonly other?: string;
}

/** Who acts for an organisation that was trusted with it: ИнЛицо/ПредОргПер, ИнЛицо/ПредОргПрин. */
export interface UpdRepresentative {
  /** ФИО. */
  readonly name: PersonName;
  /** Должность. */
  readonly position: string;
  /** НаимОргПер, НаимОргПрин. */
  readonly organisation: string;
  /** ИННЮЛПер, ИННОргПрин; this or `organisationBasis` is required. */
  readonly inn?: string;
  /** ОснДоверОргПер, ОснДоверОргПрин: what the organisation's trust rests on. */
  readonly organisationBasis?: DocumentReference;
  /** ОснПолнПредПер, ОснПолнПредПрин: what the representative's powers rest on. */
  readonly powers?: DocumentReference;
  /** ИныеСвед. */
  readonly other?: string;
}

/** A natural person who was trusted with it: ИнЛицо/ФЛПер, ИнЛицо/ФЛПрин. */
export interface UpdIndividual {
  /** ФИО. */
  readonly individual: PersonName;
  /** ИННФЛПер, ИННФЛПрин; this or `powers` is required. */
  readonly inn?: string;
  /** ОснДоверФЛ: what the trust rests on. */
  readonly powers?: DocumentReference;
  /** ИныеСвед. */
  readonly other?: string;
}

/** Who handed the goods over (СвЛицПер) or took them (СвЛицПрин). */
export type HandedBy = UpdEmployee | UpdRepresentative | UpdIndividual;

interface Names {
  /** Element of an employee. */
  readonly employee: 'РабОргПрод' | 'РабОргПок';
  /** Ends the names of what belongs to anybody else. */
  readonly other: 'Пер' | 'Прин';
  /** Attribute with the ИНН of a trusted organisation. */
  readonly inn: 'ИННЮЛПер' | 'ИННОргПрин';
}

function handler({ employee, other, inn }: Names): Field<HandedBy> {
  const organisation = `ИнЛицо/ПредОрг${other}`;
  const individual = `ИнЛицо/ФЛ${other}`;
  return union<HandedBy>([
    {
      expected: '{ name, position, organisation, … }',
      accepts: (input) => 'organisation' in input,
      marker: organisation,
      field: at(
        organisation,
        object<UpdRepresentative>({
          name: at('ФИО', personName),
          position: leaf('@Должность', text),
          organisation: leaf(`@НаимОрг${other}`, text),
          inn: optional(leaf(`@${inn}`, organisationInn)),
          organisationBasis: optional(at(`ОснДоверОрг${other}`, documentReference)),
          powers: optional(at(`ОснПолнПред${other}`, documentReference)),
          other: optional(leaf('@ИныеСвед', text)),
        }),
      ),
    },
    {
      expected: '{ individual, … }',
      accepts: (input) => 'individual' in input,
      marker: individual,
      field: at(
        individual,
        object<UpdIndividual>({
          individual: at('ФИО', personName),
          inn: optional(leaf(`@ИННФЛ${other}`, personInn)),
          powers: optional(at('ОснДоверФЛ', documentReference)),
          other: optional(leaf('@ИныеСвед', text)),
        }),
      ),
    },
    {
      expected: '{ name, position, … }',
      accepts: (input) => 'name' in input,
      marker: employee,
      field: at(
        employee,
        object<UpdEmployee>({
          name: at('ФИО', personName),
          position: leaf('@Должность', text),
          other: optional(leaf('@ИныеСвед', text)),
        }),
      ),
    },
  ]);
}

/** СвЛицПер. */
export const handedBy: Field<HandedBy> = handler({ employee: 'РабОргПрод', other: 'Пер', inn: 'ИННЮЛПер' });

/** СвЛицПрин. */
export const acceptedBy: Field<HandedBy> = handler({ employee: 'РабОргПок', other: 'Прин', inn: 'ИННОргПрин' });
