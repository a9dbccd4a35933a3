import { at, type Field, leaf } from '../../mapping/field.ts';
import { anyOf } from '../../mapping/json-schema.ts';
import { isRecord, object, optional } from '../../mapping/object.ts';
import { coded, decimal, text } from '../../mapping/value.ts';
import { type PersonName, personName } from '../party.ts';
import { type CitedDocument, citedDocument } from './cited-document.ts';
import { type InfoBlock, infoBlocks } from './info-block.ts';
import { moment, type WaybillMoment } from './moment.ts';
import { type Place, place, type WaybillParty, waybillParty } from './party.ts';

/** МетОпрМасс: 01 weighed as a whole; 02 weighed axle by axle; 03 calculated. The words come from a secondary source. */
export type MassMethod = 'weighed' | 'weighed-by-axle' | 'calculated';

/** Who of the loader's staff loads: РабЛицПогрГр. */
export interface LoadingEmployee {
  /** ФИО. */
  readonly name: PersonName;
  /** Должность. */
  readonly position: string;
  /** ОДолжОб, such as «Должностные обязанности», or ОПИное: what the powers rest on. */
  readonly basis: string | CitedDocument;
  /** ИныеСвед. */
  readonly other?: string;
}

/** Who loads: СвЛицПогрГр. Another party than the consignor needs all three. */
export interface Loader {
  /** РекЛицПогрГр; absent where the consignor loads. */
  readonly party?: WaybillParty;
  /** ОснПогрГр. */
  readonly basis?: CitedDocument;
  /** РабЛицПогрГр. */
  readonly employee?: LoadingEmployee;
}

/** Somebody of whom nothing is known but why: ОбНетИнфОВлад. */
export interface UnknownOwner {
  /** ОбНетИнфОВлад. */
  readonly unknown: string;
}

/** The cargo being loaded and handed to the carrier: СвПогруз. */
export interface Loading {
  /** ЗаявПогр with НалКоорТочВрЗаяв. */
  readonly requestedAt: WaybillMoment;
  /** ФДатВрПриб with НалКоорТочВрФПогр. */
  readonly arrivedAt: WaybillMoment;
  /** ФДатВрУбыт with НалКоорТочВрФУбыт. */
  readonly departedAt: WaybillMoment;
  /** ФАдресПогр. */
  readonly place: Place;
  /** МасБрутОтгр, kilograms; the sum of the items where it is left out. The format takes any text. */
  readonly grossMass?: string;
  /** МетОпрМасс. */
  readonly massMethod: MassMethod;
  /** КолМестПрием; the sum of the items where it is left out. */
  readonly packages?: string;
  /** СвЛицПогрГр; СовпГОП and ИдентРекГО follow from it. The consignor where it is left out. */
  readonly loader?: Loader;
  /** ВладИнфр: who owns the place; СовпГОВ and ИдентРекГО follow from it. The consignor where it is left out. */
  readonly placeOwner?: WaybillParty | UnknownOwner;
  /** ОснДостОбИнфрДок or ОснДостОбИнфрТекст: what gives access to the place. */
  readonly access?: CitedDocument | string;
  /** ФСостТар. */
  readonly containerCondition?: string;
  /** ФСостУп. */
  readonly packagingCondition?: string;
  /** ФСостКуз. */
  readonly bodyCondition?: string;
  /** ИнфПол. */
  readonly info?: readonly InfoBlock[];
}

const massMethods: Readonly<Record<MassMethod, string>> = { weighed: '01', 'weighed-by-axle': '02', calculated: '03' };

export const massMethod: Field<MassMethod> = leaf<MassMethod>('@МетОпрМасс', coded(massMethods));

/** A text in one element, or a document in another. */
function textOrDocument(textName: string, documentName: string): Field<string | CitedDocument> {
  const words = leaf(textName, text);
  const document = at(documentName, citedDocument);
  return {
    schema: () => anyOf([words.schema(), document.schema()]),
    read: (input, pointer, report) => (typeof input === 'string' ? words : document).read(input, pointer, report),
    write(value, element) {
      if (typeof value === 'string') words.write(value, element);
      else document.write(value, element);
    },
    parse: (element) => words.parse(element) ?? document.parse(element),
    locate: (steps) => words.locate(steps) ?? document.locate(steps),
  };
}

const employee = object<LoadingEmployee>({
  name: at('ФИО', personName),
  position: leaf('@Должность', text),
  basis: textOrDocument('ОДолжОб', 'ОПИное'),
  other: optional(leaf('@ИныеСвед', text)),
});

const loader = object<Loader>({
  party: optional(at('РекЛицПогрГр', waybillParty)),
  basis: optional(at('ОснПогрГр', citedDocument)),
  employee: optional(at('РабЛицПогрГр', employee)),
});

/** The element is always there; one that says nothing but that it is the consignor stands for no loader. */
const otherLoader: Field<Loader> = {
  ...loader,
  parse(element) {
    const found = loader.parse(element);
    return isRecord(found) && Object.keys(found).length > 0 ? found : undefined;
  },
};

const unknownOwner = object<UnknownOwner>({ unknown: leaf('@ОбНетИнфОВлад', text) });
const knownOwner = at('РекВладИнф', waybillParty);
const isUnknown = (input: unknown): input is UnknownOwner => isRecord(input) && 'unknown' in input;

const placeOwner: Field<WaybillParty | UnknownOwner> = {
  schema: () => anyOf([unknownOwner.schema(), knownOwner.schema()]),
  read: (input, pointer, report) => (isUnknown(input) ? unknownOwner : knownOwner).read(input, pointer, report),
  write(value, element) {
    if (isUnknown(value)) unknownOwner.write(value, element);
    else knownOwner.write(value, element);
  },
  parse: (element) =>
    knownOwner.parse(element) ??
    (element.attribute('ОбНетИнфОВлад') === undefined ? undefined : unknownOwner.parse(element)),
  locate: (steps) => knownOwner.locate(steps) ?? unknownOwner.locate(steps),
};

export const loading: Field<Loading> = object<Loading>({
  requestedAt: moment('@ЗаявПогр', '@НалКоорТочВрЗаяв'),
  arrivedAt: moment('@ФДатВрПриб', '@НалКоорТочВрФПогр'),
  departedAt: moment('@ФДатВрУбыт', '@НалКоорТочВрФУбыт'),
  place: at('ФАдресПогр', place),
  grossMass: optional(leaf('@МасБрутОтгр', text)),
  massMethod,
  packages: optional(leaf('@КолМестПрием', decimal)),
  loader: optional(at('СвЛицПогрГр', otherLoader)),
  placeOwner: optional(at('ВладИнфр', placeOwner)),
  access: optional(textOrDocument('ОснДостОбИнфрТекст', 'ОснДостОбИнфрДок')),
  containerCondition: optional(leaf('@ФСостТар', text)),
  packagingCondition: optional(leaf('@ФСостУп', text)),
  bodyCondition: optional(leaf('@ФСостКуз', text)),
  info: optional(infoBlocks),
});
