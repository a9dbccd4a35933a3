import { at, type Field, leaf, many, ownText } from '../../mapping/field.ts';
import { object, optional } from '../../mapping/object.ts';
import { coded, date, decimal, text } from '../../mapping/value.ts';
import { personInn } from '../identifiers.ts';
import { type PersonName, personName } from '../party.ts';
import { type CitedDocument, citedDocuments } from './cited-document.ts';
import { type InfoBlock, infoBlocks } from './info-block.ts';
import { type Route, route } from './instructions.ts';

/** СвВодит. Either `inn`, or the number, series and date of the licence are required. */
export interface Driver {
  /** ФИО. */
  readonly name: PersonName;
  /** Тлф. */
  readonly phones: readonly string[];
  /** ИННФЛ. */
  readonly inn?: string;
  /** НомВУ. */
  readonly licenceNumber?: string;
  /** СерВУ. */
  readonly licenceSeries?: string;
  /** ДатаВыдВУ, ISO. */
  readonly licenceIssued?: string;
  /** СвСпИдПодп: how the signature of the driver is told to be his. */
  readonly signatureIdentification?: string;
  /** ПутевойЛист. */
  readonly tripSheets?: readonly CitedDocument[];
}

/**
 * ТипВлад, as the form of the waybill lists it (ПП РФ 21.12.2020 № 2200, annex 4, section 7): 1 own; 2 joint property of
 * spouses; 3 rent; 4 lease; 5 use free of charge. The last three require `ownershipDocuments`.
 */
export type VehicleOwnership = 'own' | 'spouses' | 'rent' | 'lease' | 'free-use';

/** A vehicle or a trailer: ТС, Прицеп. */
export interface Vehicle {
  /** РегНомер, up to 9 characters without blanks: `А123ВС777`. */
  readonly plate: string;
  /** ПарТС/@Тип. */
  readonly type: string;
  /** ПарТС/@Марка. */
  readonly brand: string;
  /** ПарТС/@Грузопод, tonnes. */
  readonly payload: string;
  /** ПарТС/@Вместим, cubic metres. */
  readonly capacity: string;
  /** ТипВлад. */
  readonly ownership: VehicleOwnership;
  /** ОснАрЛиз: contracts of rent, lease or free use. */
  readonly ownershipDocuments?: readonly CitedDocument[];
  /** НомСТС: the registration certificate, up to 10 characters without blanks. */
  readonly certificate?: string;
  /** НомерВИН. */
  readonly vin?: string;
}

/** A permit to move under special conditions: СпецУслДвиж. Either `id`, or number, date and term are required. */
export interface SpecialPermit {
  /** НомСР. */
  readonly number?: string;
  /** ДатаСР, ISO. */
  readonly date?: string;
  /** СрокСР. */
  readonly term?: string;
  /** ИдСР. */
  readonly id?: string;
  /** СведМрш. */
  readonly route?: Route;
}

/** What the cargo is carried by: СвТС. */
export interface Transport {
  /** ТС. */
  readonly vehicle: Vehicle;
  /** Прицеп. */
  readonly trailers?: readonly Vehicle[];
  /** СпецУслДвиж. */
  readonly permits?: readonly SpecialPermit[];
  /** ИнфПол. */
  readonly info?: readonly InfoBlock[];
}

export const driver: Field<Driver> = object<Driver>({
  name: at('ФИО', personName),
  phones: many('Тлф', ownText(text)),
  inn: optional(leaf('@ИННФЛ', personInn)),
  licenceNumber: optional(leaf('@НомВУ', text)),
  licenceSeries: optional(leaf('@СерВУ', text)),
  licenceIssued: optional(leaf('@ДатаВыдВУ', date)),
  signatureIdentification: optional(leaf('@СвСпИдПодп', text)),
  tripSheets: optional(citedDocuments('ПутевойЛист')),
});

const ownerships: Readonly<Record<VehicleOwnership, string>> = {
  own: '1',
  spouses: '2',
  rent: '3',
  lease: '4',
  'free-use': '5',
};

const vehicle = object<Vehicle>({
  plate: leaf('@РегНомер', text),
  type: leaf('ПарТС/@Тип', text),
  brand: leaf('ПарТС/@Марка', text),
  payload: leaf('ПарТС/@Грузопод', decimal),
  capacity: leaf('ПарТС/@Вместим', decimal),
  ownership: leaf<VehicleOwnership>('@ТипВлад', coded(ownerships)),
  ownershipDocuments: optional(citedDocuments('ОснАрЛиз')),
  certificate: optional(leaf('@НомСТС', text)),
  vin: optional(leaf('@НомерВИН', text)),
});

const permit = object<SpecialPermit>({
  number: optional(leaf('@НомСР', text)),
  date: optional(leaf('@ДатаСР', date)),
  term: optional(leaf('@СрокСР', text)),
  id: optional(leaf('@ИдСР', text)),
  route: optional(at('СведМрш', route)),
});

export const transport: Field<Transport> = object<Transport>({
  vehicle: at('ТС', vehicle),
  trailers: optional(many('Прицеп', vehicle)),
  permits: optional(many('СпецУслДвиж', permit)),
  info: optional(infoBlocks),
});
