import { at, type Field, leaf, many } from '../mapping/field.ts';
import { defaulted, object, optional } from '../mapping/object.ts';
import { union } from '../mapping/union.ts';
import { matching, text } from '../mapping/value.ts';
import { threeDigits } from './identifiers.ts';

interface AddressDetails {
  /** ГЛНМеста: GLN of the place, 13 digits. */
  readonly gln?: string;
}

/** An address in one line: АдрИнф. */
export interface AddressText extends AddressDetails {
  /** АдрТекст. */
  readonly text: string;
  /** КодСтр, ОКСМ; 643 (Russia) by default. */
  readonly countryCode: string;
  /** НаимСтран. */
  readonly country: string;
}

/** A Russian address in parts: АдрРФ. */
export interface AddressParts extends AddressDetails {
  /** Индекс. */
  readonly postalCode?: string;
  /** КодРегион, two digits. */
  readonly regionCode: string;
  /** НаимРегион. */
  readonly region: string;
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
  /** ИныеСвед. */
  readonly other?: string;
}

/** A named part of a registered address: ВидНаимТип, ТипНаимТип. */
export interface AddressPart {
  /** Вид, Тип or ВидКод (one character). */
  readonly kind: string;
  /** Наим. */
  readonly name: string;
}

/** A numbered part of a registered address: НомерТип. */
export interface NumberedPart {
  /** Тип. */
  readonly kind: string;
  /** Номер. */
  readonly number: string;
}

/** An address of the state address register: АдрГАР. */
export interface AddressGar extends AddressDetails {
  /** ИдНом: its number in the register, a GUID. */
  readonly garId: string;
  /** Индекс. */
  readonly postalCode?: string;
  /** Регион, two digits. */
  readonly regionCode: string;
  /** НаимРегион. */
  readonly region: string;
  /** МуниципРайон, with ВидКод; required unless the region is 99. */
  readonly municipality?: AddressPart;
  /** ГородСелПоселен, with ВидКод. */
  readonly municipalSettlement?: AddressPart;
  /** НаселенПункт. */
  readonly settlement?: AddressPart;
  /** ЭлПланСтруктур. */
  readonly planningUnit?: AddressPart;
  /** ЭлУлДорСети. */
  readonly street?: AddressPart;
  /** ЗемелУчасток. */
  readonly landPlot?: string;
  /** Здание. */
  readonly buildings?: readonly NumberedPart[];
  /** ПомещЗдания. */
  readonly premises?: NumberedPart;
  /** ПомещКвартиры. */
  readonly room?: NumberedPart;
}

export type Address = AddressText | AddressParts | AddressGar;

const gln = optional(leaf('@ГЛНМеста', text));
const postalCode = matching(/^\d{6}$/);
const regionCode = matching(/^\d{2}$/);

const addressText = object<AddressText>({
  text: leaf('АдрИнф/@АдрТекст', text),
  countryCode: defaulted(leaf('АдрИнф/@КодСтр', threeDigits), '643'),
  country: defaulted(leaf('АдрИнф/@НаимСтран', text), 'Россия'),
  gln,
});

const addressParts = object<AddressParts>({
  postalCode: optional(leaf('АдрРФ/@Индекс', postalCode)),
  regionCode: leaf('АдрРФ/@КодРегион', regionCode),
  region: leaf('АдрРФ/@НаимРегион', text),
  district: optional(leaf('АдрРФ/@Район', text)),
  city: optional(leaf('АдрРФ/@Город', text)),
  settlement: optional(leaf('АдрРФ/@НаселПункт', text)),
  street: optional(leaf('АдрРФ/@Улица', text)),
  house: optional(leaf('АдрРФ/@Дом', text)),
  building: optional(leaf('АдрРФ/@Корпус', text)),
  flat: optional(leaf('АдрРФ/@Кварт', text)),
  other: optional(leaf('АдрРФ/@ИныеСвед', text)),
  gln,
});

/** `kind` names the attribute that holds the kind. */
function part(kind: '@ВидКод' | '@Вид' | '@Тип'): Field<AddressPart> {
  return object<AddressPart>({ kind: leaf(kind, text), name: leaf('@Наим', text) });
}

const numbered = object<NumberedPart>({ kind: leaf('@Тип', text), number: leaf('@Номер', text) });

const addressGar = object<AddressGar>({
  garId: leaf('АдрГАР/@ИдНом', text),
  postalCode: optional(leaf('АдрГАР/@Индекс', text)),
  regionCode: leaf('АдрГАР/Регион', regionCode),
  region: leaf('АдрГАР/НаимРегион', text),
  municipality: optional(at('АдрГАР/МуниципРайон', part('@ВидКод'))),
  municipalSettlement: optional(at('АдрГАР/ГородСелПоселен', part('@ВидКод'))),
  settlement: optional(at('АдрГАР/НаселенПункт', part('@Вид'))),
  planningUnit: optional(at('АдрГАР/ЭлПланСтруктур', part('@Тип'))),
  street: optional(at('АдрГАР/ЭлУлДорСети', part('@Тип'))),
  landPlot: optional(leaf('АдрГАР/ЗемелУчасток', text)),
  buildings: optional(many('АдрГАР/Здание', numbered)),
  premises: optional(at('АдрГАР/ПомещЗдания', numbered)),
  room: optional(at('АдрГАР/ПомещКвартиры', numbered)),
  gln,
});

/** АдресТип. */
export const address: Field<Address> = union<Address>([
  { expected: '{ text }', accepts: (input) => 'text' in input, marker: 'АдрИнф', field: addressText },
  {
    expected: '{ garId, regionCode, region, … }',
    accepts: (input) => 'garId' in input,
    marker: 'АдрГАР',
    field: addressGar,
  },
  {
    expected: '{ regionCode, region, … }',
    accepts: (input) => 'regionCode' in input,
    marker: 'АдрРФ',
    field: addressParts,
  },
]);
