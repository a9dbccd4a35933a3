import { at, type Field, leaf, many } from '../../mapping/field.ts';
import { object, optional } from '../../mapping/object.ts';
import { union } from '../../mapping/union.ts';
import { date, text } from '../../mapping/value.ts';
import { organisationInn, personInn } from '../identifiers.ts';
import { type ForeignIdentity, foreignIdentity } from './identity.ts';

/** A Russian party of a document: ИННЮЛ (ten digits) or ИННФЛ (twelve). */
export interface InnOfParty {
  readonly inn: string;
}

/** An executive authority that is party to a document: НаимОИВ. */
export interface AuthorityOfParty {
  /** НаимОИВ. */
  readonly authority: string;
}

/** Who made a document: ИдРекСостТип; somebody from abroad is ДаннИно. */
export type DocumentParty = InnOfParty | ForeignIdentity | AuthorityOfParty;

/** A document named in a waybill: РеквДокТип. Either `id`, or all of `name`, `number` and `date` are required. */
export interface CitedDocument {
  /** НаимДок. */
  readonly name?: string;
  /** НомерДок. */
  readonly number?: string;
  /** ДатаДок, ISO. */
  readonly date?: string;
  /** ИдДок. */
  readonly id?: string;
  /** ДопСведДок. */
  readonly note?: string;
  /** ИдРекСост: who made it, at least one. */
  readonly parties: readonly DocumentParty[];
}

const ofPerson = (input: Readonly<Record<string, unknown>>): boolean => String(input['inn']).length === 12;

const documentParty: Field<DocumentParty> = union<DocumentParty>([
  {
    expected: '{ inn }',
    accepts: (input) => 'inn' in input && ofPerson(input),
    marker: 'ИННФЛ',
    field: object<InnOfParty>({ inn: leaf('ИННФЛ', personInn) }),
  },
  {
    expected: '{ inn }',
    accepts: (input) => 'inn' in input,
    marker: 'ИННЮЛ',
    field: object<InnOfParty>({ inn: leaf('ИННЮЛ', organisationInn) }),
  },
  {
    expected: '{ foreign, name, country, … }',
    accepts: (input) => 'foreign' in input,
    marker: 'ДаннИно',
    field: at('ДаннИно', object<ForeignIdentity>(foreignIdentity())),
  },
  {
    expected: '{ authority }',
    accepts: (input) => 'authority' in input,
    marker: 'НаимОИВ',
    field: object<AuthorityOfParty>({ authority: leaf('НаимОИВ', text) }),
  },
]);

export const citedDocument: Field<CitedDocument> = object<CitedDocument>({
  name: optional(leaf('@НаимДок', text)),
  number: optional(leaf('@НомерДок', text)),
  date: optional(leaf('@ДатаДок', date)),
  id: optional(leaf('@ИдДок', text)),
  note: optional(leaf('@ДопСведДок', text)),
  parties: many('ИдРекСост', documentParty),
});

/** Several documents under one name. */
export function citedDocuments(name: string): Field<readonly CitedDocument[]> {
  return many(name, citedDocument);
}
