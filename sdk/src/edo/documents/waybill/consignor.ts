import { at, type Field, leaf, many } from '../../mapping/field.ts';
import { flag } from '../../mapping/flag.ts';
import { defaulted, object, optional } from '../../mapping/object.ts';
import { date, decimal, text } from '../../mapping/value.ts';
import { type Cargo, cargo } from './cargo.ts';
import { type CitedDocument, citedDocument, citedDocuments } from './cited-document.ts';
import { type InfoBlock, infoBlocks } from './info-block.ts';
import { type Instructions, instructions } from './instructions.ts';
import { type Loading, loading } from './loading.ts';
import { type ShipperMark, shipperMarks } from './mark.ts';
import { participants, roleOrders, type WaybillParticipants } from './participants.ts';
import { type Place, place, type WaybillParty, waybillParty } from './party.ts';
import { type QuotedTitle, quotedTitle } from './quoted-title.ts';
import { type WaybillSigner, waybillSigner } from './signer.ts';
import { type Driver, driver, type Transport, transport } from './transport.ts';

/** Who sends the cargo: СвГО. */
export interface Consignor {
  /** РекИдентГО. */
  readonly party: WaybillParty;
  /** ГОЭксп: the consignor is a forwarder; then the waybill has a `customer`. */
  readonly forwarder: boolean;
  /** ОснРасчИным: why another settles the accounts with the carrier; of a forwarder only. */
  readonly settlementBasis?: CitedDocument;
}

/** Who ordered the organisation of the transportation: СвЗак. */
export interface ServicesCustomer {
  /** РекИдентЗак. */
  readonly party: WaybillParty;
  /** ДогУслПер. */
  readonly contract: CitedDocument;
}

/** Who gets the cargo: СвГП. */
export interface Consignee {
  /** РекИдентГП. */
  readonly party: WaybillParty;
  /** АдресДостГр. */
  readonly deliveryPlace: Place;
}

/** Documents that go with the cargo: СопрДок. */
export interface AccompanyingDocuments {
  /** ДокКТрН: with the waybill. */
  readonly toWaybill?: readonly CitedDocument[];
  /** ДокКГр: with the cargo. */
  readonly toCargo?: readonly CitedDocument[];
  /** ДокПерЦенн: lists of cargo with a declared value. */
  readonly valuables?: readonly CitedDocument[];
  /** РекСопрВед: accompanying list of a container; required for one. */
  readonly containerList?: CitedDocument;
}

/** The order the cargo is carried by: НомЗак, ДатаЗак, ИдЗак. */
export interface CarriageOrder {
  /** НомЗак. */
  readonly number: string;
  /** ДатаЗак, ISO. */
  readonly date: string;
  /** ИдЗак: its file, where it is electronic. */
  readonly file?: QuotedTitle;
}

/** ИспрТрН: this title corrects an earlier one. */
export interface WaybillCorrection {
  /** НомИспр, from 1. */
  readonly number: string;
  /** ДатаИспр, ISO. */
  readonly date: string;
}

/** Электронная транспортная накладная, title of the consignor (T1): format ON_TRNACLGROT 5.01 of order ЕД-7-26/1065@. */
export interface WaybillConsignorTitle extends WaybillParticipants {
  /** НомерТрН. */
  readonly number: string;
  /** ДатаТрН, ISO. */
  readonly date: string;
  /** УИД_ТрН: given by ГИС ЭПД once the title was sent, so left out when it is made. */
  readonly uid?: string;
  /** ПоФактХЖ: the name of the document. */
  readonly factName: string;
  /** НаимЭкСубСост. */
  readonly composer?: string;
  /** ОснДовОргСост. */
  readonly composerBasis?: CitedDocument;
  /** СодОпер. */
  readonly operation: string;
  /** НомЗак, ДатаЗак, ИдЗак. */
  readonly order: CarriageOrder;
  /** ИспрТрН. */
  readonly correction?: WaybillCorrection;
  /** СвГО. */
  readonly consignor: Consignor;
  /** СвЗак. */
  readonly customer?: ServicesCustomer;
  /** СвГП. */
  readonly consignee: Consignee;
  /** СвГруз. */
  readonly cargo: Cargo;
  /** СопрДок. */
  readonly documents?: AccompanyingDocuments;
  /** УказГО. */
  readonly instructions: Instructions;
  /** СвПер. */
  readonly carrier: WaybillParty;
  /** СвВодит. */
  readonly drivers: readonly Driver[];
  /** СвТС. */
  readonly transport: Transport;
  /** СвПогруз. */
  readonly loading: Loading;
  /** ОтметГО. */
  readonly marks?: readonly ShipperMark[];
  /** ИнфПол. */
  readonly info?: readonly InfoBlock[];
  /** Подписант. */
  readonly signer: WaybillSigner;
}

const consignor = object<Consignor>({
  party: at('РекИдентГО', waybillParty),
  forwarder: flag('@ГОЭксп'),
  settlementBasis: optional(at('ОснРасчИным', citedDocument)),
});

const customer = object<ServicesCustomer>({
  party: at('РекИдентЗак', waybillParty),
  contract: at('ДогУслПер', citedDocument),
});

const consignee = object<Consignee>({
  party: at('РекИдентГП', waybillParty),
  deliveryPlace: at('АдресДостГр', place),
});

const documents = object<AccompanyingDocuments>({
  toWaybill: optional(citedDocuments('ДокКТрН')),
  toCargo: optional(citedDocuments('ДокКГр')),
  valuables: optional(citedDocuments('ДокПерЦенн')),
  containerList: optional(at('РекСопрВед', citedDocument)),
});

const order = object<CarriageOrder>({
  number: leaf('@НомЗак', text),
  date: leaf('@ДатаЗак', date),
  file: optional(at('ИдЗак', quotedTitle({ id: 'Зак', made: 'Зак' }))),
});

export const correction: Field<WaybillCorrection> = object<WaybillCorrection>({
  number: leaf('@НомИспр', decimal),
  date: leaf('@ДатаИспр', date),
});

const content = <T>(field: Field<T>): Field<T> => at('Документ/СодИнфГО', field);

/** Where every part of the model stands below Файл. */
export const waybillConsignorMapping: Field<WaybillConsignorTitle> = object<WaybillConsignorTitle>({
  number: content(leaf('@НомерТрН', text)),
  date: content(leaf('@ДатаТрН', date)),
  ...participants(roleOrders.consignor),
  uid: optional(content(leaf('@УИД_ТрН', text))),
  factName: defaulted(leaf('Документ/@ПоФактХЖ', text), 'Транспортная накладная, информация грузоотправителя'),
  composer: optional(leaf('Документ/@НаимЭкСубСост', text)),
  composerBasis: optional(at('Документ/ОснДовОргСост', citedDocument)),
  operation: content(leaf('@СодОпер', text)),
  order: content(order),
  correction: optional(content(at('ИспрТрН', correction))),
  consignor: content(at('СвГО', consignor)),
  customer: optional(content(at('СвЗак', customer))),
  consignee: content(at('СвГП', consignee)),
  cargo: content(at('СвГруз', cargo)),
  documents: optional(content(at('СопрДок', documents))),
  instructions: content(at('УказГО', instructions)),
  carrier: content(at('СвПер', waybillParty)),
  drivers: content(many('СвВодит', driver)),
  transport: content(at('СвТС', transport)),
  loading: content(at('СвПогруз', loading)),
  marks: optional(content(shipperMarks('ОтметГО'))),
  info: optional(content(infoBlocks)),
  signer: at('Документ', waybillSigner(['1', '2', '3', '4', '5', '6'])),
});
