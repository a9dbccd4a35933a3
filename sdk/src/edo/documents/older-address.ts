import { at, type Field, leaf } from '../mapping/field.ts';
import { defaulted, object, optional } from '../mapping/object.ts';
import { union } from '../mapping/union.ts';
import { matching, text } from '../mapping/value.ts';
import { threeDigits } from './identifiers.ts';

/** An address in one line: АдрИнф (ТОРГ-12, ЭТрН), АдрИно (акт) or АдресИнф (places in ЭТрН). */
export interface OlderAddressText {
  /** АдрТекст. */
  readonly text: string;
  /** КодСтр, ОКСМ; 643 (Russia) by default. */
  readonly countryCode: string;
}

/** A Russian address in parts: АдрРФ, and АдресРФ of places in ЭТрН. */
export interface OlderAddressParts {
  /** Индекс, six digits; required in ЭТрН. */
  readonly postalCode?: string;
  /** КодРегион, two digits. */
  readonly regionCode: string;
  /** Район. */
  readonly district?: string;
  /** Город. */
  readonly city?: string;
  /** НаселПункт. */
  readonly settlement?: string;
  /** Улица. */
  readonly street?: string;
  /** Дом. */
  readonly house?: string;
  /** Корпус. */
  readonly building?: string;
  /** Кварт. */
  readonly flat?: string;
}

/** The number of an address in the state register: КодГАР. */
export interface RegisteredAddress {
  /** КодГАР. */
  readonly garId: string;
}

/** An address by the orders before ЕД-7-26/970@: they share its parts and differ in the names of its elements. */
export type OlderAddress = OlderAddressText | OlderAddressParts | RegisteredAddress;

/** Names of the elements that hold an address in one line and one in parts. */
interface AddressElements {
  readonly text: string;
  readonly parts: string;
}

export function olderAddress(element: AddressElements): Field<OlderAddress> {
  const addressText = object<OlderAddressText>({
    text: leaf(`${element.text}/@АдрТекст`, text),
    countryCode: defaulted(leaf(`${element.text}/@КодСтр`, threeDigits), '643'),
  });
  const registered = object<RegisteredAddress>({ garId: leaf('КодГАР', text) });
  return union<OlderAddress>([
    { expected: '{ text }', accepts: (input) => 'text' in input, marker: element.text, field: addressText },
    { expected: '{ garId }', accepts: (input) => 'garId' in input, marker: 'КодГАР', field: registered },
    {
      expected: '{ regionCode, … }',
      accepts: (input) => 'regionCode' in input,
      marker: element.parts,
      field: at(element.parts, addressParts),
    },
  ]);
}

const addressParts = object<OlderAddressParts>({
  postalCode: optional(leaf('@Индекс', matching(/^\d{6}$/))),
  regionCode: leaf('@КодРегион', matching(/^\d{2}$/)),
  district: optional(leaf('@Район', text)),
  city: optional(leaf('@Город', text)),
  settlement: optional(leaf('@НаселПункт', text)),
  street: optional(leaf('@Улица', text)),
  house: optional(leaf('@Дом', text)),
  building: optional(leaf('@Корпус', text)),
  flat: optional(leaf('@Кварт', text)),
});
