import { at, type Field, leaf } from '../../mapping/field.ts';
import { flag } from '../../mapping/flag.ts';
import { object, optional } from '../../mapping/object.ts';
import { coded, decimal, text } from '../../mapping/value.ts';
import { type CitedDocument, citedDocument } from './cited-document.ts';
import { type InfoBlock, infoBlocks } from './info-block.ts';
import { moment, type WaybillMoment } from './moment.ts';
import { type WaybillContact, waybillContact } from './party.ts';

/** A route: МршПрвз, СведМрш. One of the two is required. */
export interface Route {
  /** МршТекст. */
  readonly text?: string;
  /** МршМашЧит: readable to machines. */
  readonly machineReadable?: string;
}

/** Who may redirect the cargo, by an electronic notice to the carrier: СвПА. */
export interface Redirection {
  /** ЛицоПА. */
  readonly by: 'consignor' | 'consignee';
  /** КонтПА. */
  readonly contact: WaybillContact;
  /** ДокПерПолнПА: what gives the consignee the right; required for one. */
  readonly authority?: CitedDocument;
}

/** КлимРеж: degrees Celsius and per cent. */
export interface Climate {
  /** ТемпНеНиже. */
  readonly temperatureFrom?: string;
  /** ТемпНеВыше. */
  readonly temperatureTo?: string;
  /** ВлажнНеНиже. */
  readonly humidityFrom?: string;
  /** ВлажнНеВыше. */
  readonly humidityTo?: string;
}

/** What the consignor instructs about the transportation: УказГО. */
export interface Instructions {
  /** УкНормПрвз: what the law asks of the transportation. */
  readonly requirements: string;
  /** СвПА. */
  readonly redirection: Redirection;
  /** ДатВрДостГр with НалКоорТочВрДост. */
  readonly deliverBy?: WaybillMoment;
  /** СрокДостГр: the time of delivery in words. */
  readonly deliveryTerm?: string;
  /** ЗапрПерегруз. */
  readonly transshipmentForbidden?: boolean;
  /** МршПрвз. */
  readonly route?: Route;
  /** СвПломба. */
  readonly seals?: string;
  /** ОгрСкор. */
  readonly speedLimits?: string;
  /** КлимРеж. */
  readonly climate?: Climate;
  /** ИнфПол. */
  readonly info?: readonly InfoBlock[];
}

export const route: Field<Route> = object<Route>({
  text: optional(leaf('@МршТекст', text)),
  machineReadable: optional(leaf('@МршМашЧит', text)),
});

const redirection = object<Redirection>({
  by: leaf<Redirection['by']>('@ЛицоПА', coded({ consignor: 'Грузоотправитель', consignee: 'Грузополучатель' })),
  contact: at('КонтПА', waybillContact),
  authority: optional(at('ДокПерПолнПА', citedDocument)),
});

const climate = object<Climate>({
  temperatureFrom: optional(leaf('@ТемпНеНиже', decimal)),
  temperatureTo: optional(leaf('@ТемпНеВыше', decimal)),
  humidityFrom: optional(leaf('@ВлажнНеНиже', decimal)),
  humidityTo: optional(leaf('@ВлажнНеВыше', decimal)),
});

export const instructions: Field<Instructions> = object<Instructions>({
  requirements: leaf('@УкНормПрвз', text),
  redirection: at('СвПА', redirection),
  deliverBy: optional(moment('@ДатВрДостГр', '@НалКоорТочВрДост')),
  deliveryTerm: optional(leaf('@СрокДостГр', text)),
  transshipmentForbidden: optional(flag('@ЗапрПерегруз')),
  route: optional(at('МршПрвз', route)),
  seals: optional(leaf('@СвПломба', text)),
  speedLimits: optional(leaf('@ОгрСкор', text)),
  climate: optional(at('КлимРеж', climate)),
  info: optional(infoBlocks),
});
