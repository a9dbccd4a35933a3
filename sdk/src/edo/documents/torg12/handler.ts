import { at, type Field, leaf } from '../../mapping/field.ts';
import { object, optional } from '../../mapping/object.ts';
import { union } from '../../mapping/union.ts';
import { text } from '../../mapping/value.ts';
import { type PersonName, personName } from '../party.ts';

/** An employee of the party: РабОргПрод, РабОргПок. */
export interface EmployeeHandler {
  /** ФИО. */
  readonly name: PersonName;
  /** Должность. */
  readonly position: string;
  /** ОснПолн: what the powers rest on. */
  readonly powers?: string;
  /** ИныеСвед. */
  readonly other?: string;
}

/** Who acts for an organisation the party trusted with it: ИнЛицо/ПредОргПер, ИнЛицо/ПредОргПол. */
export interface RepresentativeHandler {
  /** ФИО. */
  readonly name: PersonName;
  /** Должность. */
  readonly position: string;
  /** НаимОргПер, НаимОргПол. */
  readonly organisation: string;
  /** ОснДоверОргПер, ОснДоверОргПол: what the organisation's trust rests on. */
  readonly organisationBasis?: string;
  /** ОснПолнПредПер, ОснПолнПредПол. */
  readonly powers?: string;
  /** ИныеСвед. */
  readonly other?: string;
}

/** A natural person the party trusted with it: ИнЛицо/ФЛ. */
export interface IndividualHandler {
  /** ФИО. */
  readonly individual: PersonName;
  /** ОснДоверФЛПер, ОснДоверФЛ. */
  readonly powers?: string;
  /** ИныеСвед. */
  readonly other?: string;
}

/** Who handed the goods over (СвЛицОтпГруз) or took them (СвЛицПолГруз). */
export type GoodsHandler = EmployeeHandler | RepresentativeHandler | IndividualHandler;

interface Names {
  /** РабОрг… of the party. */
  readonly employee: 'РабОргПрод' | 'РабОргПок';
  /** Ends the names of what belongs to a representative. */
  readonly representative: 'Пер' | 'Пол';
  /** Attribute for what the trust in a natural person rests on. */
  readonly individual: 'ОснДоверФЛПер' | 'ОснДоверФЛ';
}

export function goodsHandler({ employee, representative, individual }: Names): Field<GoodsHandler> {
  const other = `ИнЛицо/ПредОрг${representative}`;
  return union<GoodsHandler>([
    {
      expected: '{ name, position, organisation, … }',
      accepts: (input) => 'organisation' in input,
      marker: other,
      field: object<RepresentativeHandler>({
        name: at(`${other}/ФИО`, personName),
        position: leaf(`${other}/@Должность`, text),
        organisation: leaf(`${other}/@НаимОрг${representative}`, text),
        organisationBasis: optional(leaf(`${other}/@ОснДоверОрг${representative}`, text)),
        powers: optional(leaf(`${other}/@ОснПолнПред${representative}`, text)),
        other: optional(leaf(`${other}/@ИныеСвед`, text)),
      }),
    },
    {
      expected: '{ individual, … }',
      accepts: (input) => 'individual' in input,
      marker: 'ИнЛицо/ФЛ',
      field: object<IndividualHandler>({
        individual: at('ИнЛицо/ФЛ/ФИО', personName),
        powers: optional(leaf(`ИнЛицо/ФЛ/@${individual}`, text)),
        other: optional(leaf('ИнЛицо/ФЛ/@ИныеСвед', text)),
      }),
    },
    {
      expected: '{ name, position, … }',
      accepts: (input) => 'name' in input,
      marker: employee,
      field: object<EmployeeHandler>({
        name: at(`${employee}/ФИО`, personName),
        position: leaf(`${employee}/@Должность`, text),
        powers: optional(leaf(`${employee}/@ОснПолн`, text)),
        other: optional(leaf(`${employee}/@ИныеСвед`, text)),
      }),
    },
  ]);
}
