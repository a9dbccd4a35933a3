import { type Field, leaf } from '../mapping/field.ts';
import { object } from '../mapping/object.ts';
import { text } from '../mapping/value.ts';
import { operatorId, organisationInn } from './identifiers.ts';

/** An operator of electronic documents: СвОЭДОтпр, ОперЭДО. */
export interface Operator {
  /** НаимОрг. */
  readonly name: string;
  /** ИННЮЛ. */
  readonly inn: string;
  /** ИдЭДО or ИдОперЭДО: three characters. */
  readonly id: string;
}

/** Formats differ in the name of the attribute for the operator's id. */
export function operator(idAttribute: 'ИдЭДО' | 'ИдОперЭДО'): Field<Operator> {
  return object<Operator>({
    name: leaf('@НаимОрг', text),
    inn: leaf('@ИННЮЛ', organisationInn),
    id: leaf(`@${idAttribute}`, operatorId),
  });
}
