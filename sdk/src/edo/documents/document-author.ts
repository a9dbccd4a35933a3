import { at, type Field, leaf } from '../mapping/field.ts';
import { object } from '../mapping/object.ts';
import { union } from '../mapping/union.ts';
import { text } from '../mapping/value.ts';
import { type ForeignSubject, foreignSubject } from './foreign-subject.ts';
import { organisationInn, personInn } from './identifiers.ts';

/** Who composed a document that is referred to: РеквИдРекСост. */
export type DocumentAuthor =
  /** ИННЮЛ. */
  | { readonly organisationInn: string }
  /** ИННФЛ. */
  | { readonly personInn: string }
  /** ДаннИно. */
  | { readonly foreigner: ForeignSubject }
  /** НаимОИВ: short name of an authority. */
  | { readonly authority: string };

export const documentAuthor: Field<DocumentAuthor> = union<DocumentAuthor>([
  {
    expected: '{ organisationInn }',
    accepts: (input) => 'organisationInn' in input,
    marker: 'ИННЮЛ',
    field: object({ organisationInn: leaf('ИННЮЛ', organisationInn) }),
  },
  {
    expected: '{ personInn }',
    accepts: (input) => 'personInn' in input,
    marker: 'ИННФЛ',
    field: object({ personInn: leaf('ИННФЛ', personInn) }),
  },
  {
    expected: '{ foreigner }',
    accepts: (input) => 'foreigner' in input,
    marker: 'ДаннИно',
    field: object({ foreigner: at('ДаннИно', foreignSubject) }),
  },
  {
    expected: '{ authority }',
    accepts: (input) => 'authority' in input,
    marker: 'НаимОИВ',
    field: object({ authority: leaf('НаимОИВ', text) }),
  },
]);
