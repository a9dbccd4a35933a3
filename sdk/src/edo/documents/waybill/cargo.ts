import { at, type Field, leaf, many, ownText } from '../../mapping/field.ts';
import { anyOf } from '../../mapping/json-schema.ts';
import { defaulted, object, optional } from '../../mapping/object.ts';
import { setAttribute } from '../../mapping/path.ts';
import { coded, decimal, matching, text } from '../../mapping/value.ts';
import { threeDigits } from '../identifiers.ts';
import { type DangerousCargo, dangerousCargo } from './dangerous-cargo.ts';
import { type Identity, identity } from './identity.ts';
import { type InfoBlock, infoBlocks } from './info-block.ts';

/** The currency of a value: КодОКВ, НаимОКВ. */
export interface CargoCurrency {
  /** КодОКВ. */
  readonly code?: string;
  /** НаимОКВ. */
  readonly name: string;
}

/** A declared value: ЦеннГруз, ОбЦеннГр. */
export interface CargoValue {
  /** СтЦеннГр, up to two digits after the point. */
  readonly amount: string;
  /** КодОКВ and НаимОКВ; Russian roubles by default. */
  readonly currency: CargoCurrency;
}

/** Mass of cargo: ПлМасГруз, МасГруз. */
export interface CargoMass {
  /** МасБрутЗнач, kilograms. */
  readonly gross: string;
  /** МасНетЗнач, kilograms. */
  readonly net?: string;
  /** КолПалл: number of pallets. */
  readonly pallets?: string;
}

/** Габар of a package, metres. */
export interface Dimensions {
  /** ДлЗнач. */
  readonly length: string;
  /** ШирЗнач. */
  readonly width: string;
  /** ВысЗнач. */
  readonly height: string;
}

/** СвКонтейн; required of an item whose name is «Контейнер». */
export interface Containers {
  /** КолКонтейн. */
  readonly count: string;
  /** ИдКонтейн. */
  readonly ids: readonly string[];
}

/** Where units of the goods are kept account of by the state: СвГосСист. */
export interface StateSystem {
  /** НаимГосСист. */
  readonly name: string;
  /** ИдНомУчетЕд: identifiers of the units. */
  readonly ids: readonly string[];
  /** УчетЕд: what a unit is. */
  readonly unit?: string;
  /** ИнаяИнф. */
  readonly other?: string;
}

/** One kind of cargo: ОпГруз. */
export interface CargoItem {
  /** НаимГруз. */
  readonly name: string;
  /** КодТовНом: the first four digits of ТН ВЭД. */
  readonly code?: string;
  /** СостГруз. */
  readonly condition: string;
  /** СпУпак. */
  readonly packaging: string;
  /** ВидТар, two characters of ОКВГУМ. */
  readonly container: string;
  /** КолМестГр. */
  readonly packages: string;
  /** Марк: marks of the packages. */
  readonly marks: readonly string[];
  /** ПлМасГруз. */
  readonly mass: CargoMass;
  /** Габар. */
  readonly dimensions?: Dimensions;
  /** Плотн. */
  readonly density?: string;
  /** Объем, cubic metres. */
  readonly volume?: string;
  /** ЦеннГруз. */
  readonly value?: CargoValue;
  /** СвОпГруз. */
  readonly dangerous?: readonly DangerousCargo[];
  /** СвКонтейн. */
  readonly containers?: readonly Containers[];
  /** СвГосСист, with УчГосСист = 1; `none` where УчГосСист = 0 says that there is no such system. */
  readonly stateSystem?: StateSystem | 'none';
  /** ЗакУсл: whose service this item is carried as. */
  readonly customer?: Identity;
  /** ДрОГруз: what else is to be known. */
  readonly other?: string;
}

const cargoCurrency = object<CargoCurrency>({
  code: optional(leaf('@КодОКВ', threeDigits)),
  name: leaf('@НаимОКВ', text),
});

const cargoValue: Field<CargoValue> = object<CargoValue>({
  amount: leaf('@СтЦеннГр', decimal),
  currency: defaulted(cargoCurrency, { code: '643', name: 'Российский рубль' }),
});

export const cargoMass: Field<CargoMass> = object<CargoMass>({
  gross: leaf('@МасБрутЗнач', decimal),
  net: optional(leaf('@МасНетЗнач', decimal)),
  pallets: optional(leaf('@КолПалл', decimal)),
});

const dimensions = object<Dimensions>({
  length: leaf('@ДлЗнач', decimal),
  width: leaf('@ШирЗнач', decimal),
  height: leaf('@ВысЗнач', decimal),
});

const containers = object<Containers>({
  count: leaf('@КолКонтейн', decimal),
  ids: many('ИдКонтейн', ownText(text)),
});

const stateSystem = object<StateSystem>({
  name: leaf('@НаимГосСист', text),
  ids: many('ИдНомУчетЕд', ownText(text)),
  unit: optional(leaf('@УчетЕд', text)),
  other: optional(leaf('@ИнаяИнф', text)),
});

const keptBy = at('СвГосСист', stateSystem);
const keptByNone = leaf<'none'>('@УчГосСист', coded({ none: '0' }));

/** УчГосСист follows from whether there is a СвГосСист. */
const accounting: Field<StateSystem | 'none'> = {
  schema: () => anyOf([keptBy.schema(), keptByNone.schema()]),
  read: (input, pointer, report) => (typeof input === 'string' ? keptByNone : keptBy).read(input, pointer, report),
  write(value, element) {
    if (value === 'none') return keptByNone.write(value, element);
    setAttribute(element, 'УчГосСист', '1');
    keptBy.write(value, element);
  },
  parse: (element) => keptBy.parse(element) ?? (element.attribute('УчГосСист') === '0' ? 'none' : undefined),
  locate: (steps) => keptBy.locate(steps) ?? keptByNone.locate(steps),
};

const cargoItem: Field<CargoItem> = object<CargoItem>({
  name: leaf('@НаимГруз', text),
  code: optional(leaf('@КодТовНом', matching(/^\d{4}$/))),
  condition: leaf('@СостГруз', text),
  packaging: leaf('@СпУпак', text),
  container: leaf('@ВидТар', text),
  packages: leaf('@КолМестГр', decimal),
  marks: many('Марк', ownText(text)),
  mass: at('ПлМасГруз', cargoMass),
  dimensions: optional(at('Габар', dimensions)),
  density: optional(leaf('@Плотн', decimal)),
  volume: optional(leaf('@Объем', decimal)),
  value: optional(at('ЦеннГруз', cargoValue)),
  dangerous: optional(many('СвОпГруз', dangerousCargo)),
  containers: optional(many('СвКонтейн', containers)),
  stateSystem: optional(accounting),
  customer: optional(at('ЗакУсл', identity)),
  other: optional(leaf('@ДрОГруз', text)),
});

/** All that is carried: СвГруз. */
export interface Cargo {
  /** ОпГруз. */
  readonly items: readonly CargoItem[];
  /** ОбЦеннГр; the sum of the items' values where each has one in the same currency, and compared where given. */
  readonly value?: CargoValue;
  /** ИнфПол. */
  readonly info?: readonly InfoBlock[];
}

export const cargo: Field<Cargo> = object<Cargo>({
  items: many('ОпГруз', cargoItem),
  value: optional(at('ОбЦеннГр', cargoValue)),
  info: optional(infoBlocks),
});
