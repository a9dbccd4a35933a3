import { at, type Field, leaf } from '../../mapping/field.ts';
import { object, optional } from '../../mapping/object.ts';
import { type UnionCase, union } from '../../mapping/union.ts';
import { coded, text } from '../../mapping/value.ts';
import { kpp, organisationInn, participantId, personInn, threeDigits } from '../identifiers.ts';
import { type Operator, operator } from '../operator.ts';
import { type PersonName, personName } from '../party.ts';

interface Identified {
  /** ИдУчастЭДО: participant id at the operator. */
  readonly id: string;
}

/** A Russian organisation: ЮЛ. */
export interface NoticeOrganisation extends Identified {
  /** НаимОрг. */
  readonly name: string;
  /** ИННЮЛ. */
  readonly inn: string;
  /** КПП. */
  readonly kpp: string;
}

/** An entrepreneur: ИП. */
export interface NoticeEntrepreneur extends Identified {
  /** ФИО. */
  readonly person: PersonName;
  /** ИННФЛ. */
  readonly inn: string;
}

/** A natural person: ФЛ. */
export interface NoticeIndividual extends Identified {
  /** ФИО. */
  readonly individual: PersonName;
  /** ИННФЛ. */
  readonly inn: string;
}

/** A foreign person that is no taxpayer in Russia: СвИнУчастНеУч. */
export interface NoticeForeigner extends Identified {
  /** ИдСтат. */
  readonly status: 'organisation' | 'person';
  /** СтрРег, ОКСМ; an organisation has to give it. */
  readonly countryCode?: string;
  /** Наим; optional in the format, but two of its conditions cannot hold without it. */
  readonly name: string;
  /** КодНПРег: taxpayer code in the country of registration. */
  readonly taxCode?: string;
  /** ИныеСвед. */
  readonly other?: string;
}

/** A participant of the exchange of order 36@, as in the annulment proposal: УчастЭДОТип. */
export type Company = NoticeOrganisation | NoticeEntrepreneur;

/** A participant of the exchange: УчастЭДОТип. */
export type NoticeParticipant = Company | NoticeIndividual | NoticeForeigner;

/** An operator whose file was received: ОтпрДок with ОперЭДО. */
export interface NoticeOperator extends Identified {
  /** ОперЭДО. */
  readonly operator: Operator;
}

const id = leaf('@ИдУчастЭДО', participantId);

const entrepreneur: UnionCase<NoticeEntrepreneur> = {
  expected: '{ id, person, inn }',
  accepts: (input) => 'person' in input,
  marker: 'ИП',
  field: object<NoticeEntrepreneur>({ id, person: at('ИП/ФИО', personName), inn: leaf('ИП/@ИННФЛ', personInn) }),
};

const individual: UnionCase<NoticeIndividual> = {
  expected: '{ id, individual, inn }',
  accepts: (input) => 'individual' in input,
  marker: 'ФЛ',
  field: object<NoticeIndividual>({ id, individual: at('ФЛ/ФИО', personName), inn: leaf('ФЛ/@ИННФЛ', personInn) }),
};

const foreigner: UnionCase<NoticeForeigner> = {
  expected: '{ id, status, name, … }',
  accepts: (input) => 'status' in input,
  marker: 'СвИнУчастНеУч',
  field: object<NoticeForeigner>({
    id,
    status: leaf('СвИнУчастНеУч/@ИдСтат', coded({ organisation: 'ЮЛ', person: 'ФЛ' })),
    countryCode: optional(leaf('СвИнУчастНеУч/@СтрРег', threeDigits)),
    name: leaf('СвИнУчастНеУч/@Наим', text),
    taxCode: optional(leaf('СвИнУчастНеУч/@КодНПРег', text)),
    other: optional(leaf('СвИнУчастНеУч/@ИныеСвед', text)),
  }),
};

const organisation: UnionCase<NoticeOrganisation> = {
  expected: '{ id, name, inn, kpp }',
  accepts: (input) => 'name' in input,
  marker: 'ЮЛ',
  field: object<NoticeOrganisation>({
    id,
    name: leaf('ЮЛ/@НаимОрг', text),
    inn: leaf('ЮЛ/@ИННЮЛ', organisationInn),
    kpp: leaf('ЮЛ/@КПП', kpp),
  }),
};

const operatorCase: UnionCase<NoticeOperator> = {
  expected: '{ id, operator }',
  accepts: (input) => 'operator' in input,
  marker: 'ОперЭДО',
  field: object<NoticeOperator>({ id, operator: at('ОперЭДО', operator('ИдОперЭДО')) }),
};

export const company: Field<Company> = union<Company>([entrepreneur, organisation]);

const cases: readonly UnionCase<NoticeParticipant>[] = [entrepreneur, individual, foreigner, organisation];

export const noticeParticipant: Field<NoticeParticipant> = union(cases);

/** Who sent what was received: a participant, or the operator with a confirmation. */
export const noticeSender: Field<NoticeParticipant | NoticeOperator> = union<NoticeParticipant | NoticeOperator>([
  operatorCase,
  ...cases,
]);
