import { at, type Field, leaf, many, ownText } from '../../mapping/field.ts';
import { anyOf } from '../../mapping/json-schema.ts';
import { defaulted, isRecord, object, optional } from '../../mapping/object.ts';
import { best } from '../../mapping/path.ts';
import { decimal, text } from '../../mapping/value.ts';
import { type CargoMass, cargoMass } from './cargo.ts';
import { type CitedDocument, citedDocument } from './cited-document.ts';
import { correction, type WaybillCorrection } from './consignor.ts';
import { type InfoBlock, infoBlocks } from './info-block.ts';
import { type MassMethod, massMethod } from './loading.ts';
import { type ShipperMark, shipperMarks } from './mark.ts';
import { moment, type WaybillMoment } from './moment.ts';
import { participants, roleOrders, type WaybillParticipants } from './participants.ts';
import { type Place, place } from './party.ts';
import { type QuotedTitle, quotedTitle } from './quoted-title.ts';
import { type WaybillSigner, waybillSigner } from './signer.ts';

/** One kind of cargo as it was accepted: СвПринПоНаим. */
export interface ReceivedItem {
  /** НаимГруз. */
  readonly name: string;
  /** СостГруз. */
  readonly condition: string;
  /** КолМест. */
  readonly packages: string;
  /** МасГруз. */
  readonly mass?: CargoMass;
  /** Плотн. */
  readonly density?: string;
  /** Объем, cubic metres. */
  readonly volume?: string;
  /** ПерМарк: marks of the packages. */
  readonly marks?: readonly string[];
}

/** The cargo being accepted: ПриемГрузГП. */
export interface CargoReceipt {
  /** АдрВыгруз. */
  readonly place: Place;
  /** ЗаявДатВрПриб with НалКоорТочВрЗПр: when the vehicle was asked to come. */
  readonly requestedAt: WaybillMoment;
  /** ФДатВрПриб with НалКоорТочВрФПр. */
  readonly arrivedAt: WaybillMoment;
  /** ФДатВрУбыт with НалКоорТочВрФУб. */
  readonly departedAt: WaybillMoment;
  /** ОбщСвСост: condition of cargo, containers, packaging, marks and seals. */
  readonly condition: string;
  /** КолМестПриемЧ; the sum of the items where it is left out. */
  readonly packages?: string;
  /** МасБрутЗначПрием, kilograms; the sum of the items where it is left out. */
  readonly grossMass?: string;
  /** МасНетЗначПрием, kilograms. */
  readonly netMass?: string;
  /** Объем, cubic metres. */
  readonly volume?: string;
  /** МетОпрМасс. */
  readonly massMethod?: MassMethod;
  /** СвПринПоНаим. */
  readonly items?: readonly ReceivedItem[];
  /** ИнфПол. */
  readonly info?: readonly InfoBlock[];
}

/** The cargo is accepted. */
export interface CargoAccepted {
  /** СодОпПр: what was done, in words. */
  readonly accepted: string;
}

/** The cargo is refused. */
export interface CargoRefused {
  /** СодОпОтк: what was done, in words. */
  readonly refused: string;
  /** ПричОтк. */
  readonly reason: string;
}

/** Электронная транспортная накладная, title of the consignee (T3): format ON_TRNACLGRPO 5.01 of order ЕД-7-26/1065@. */
export interface WaybillConsigneeTitle extends WaybillParticipants {
  /** ИдИнфПрвПрием: the carrier's title of acceptance. */
  readonly answers: QuotedTitle;
  /** УИД_ТрН: what ГИС ЭПД named the waybill. */
  readonly uid: string;
  /** ПоФактХЖ: the name of the document. */
  readonly factName: string;
  /** НаимЭконСубСост. */
  readonly composer: string;
  /** ОснДоверОргСост. */
  readonly composerBasis?: CitedDocument;
  /** СодОпПр, or СодОпОтк with ПричОтк: one or the other. */
  readonly result: CargoAccepted | CargoRefused;
  /** ПриемГрузГП; required where the cargo is accepted. */
  readonly receipt?: CargoReceipt;
  /** ИспрТрН. */
  readonly correction?: WaybillCorrection;
  /** ОтметГП. */
  readonly marks?: readonly ShipperMark[];
  /** ИнфПол. */
  readonly info?: readonly InfoBlock[];
  /** Подписант. */
  readonly signer: WaybillSigner;
}

const item = object<ReceivedItem>({
  name: leaf('@НаимГруз', text),
  condition: leaf('@СостГруз', text),
  packages: leaf('@КолМест', decimal),
  mass: optional(at('МасГруз', cargoMass)),
  density: optional(leaf('@Плотн', decimal)),
  volume: optional(leaf('@Объем', decimal)),
  marks: optional(many('ПерМарк', ownText(text))),
});

const receipt = object<CargoReceipt>({
  place: at('АдрВыгруз', place),
  requestedAt: moment('@ЗаявДатВрПриб', '@НалКоорТочВрЗПр'),
  arrivedAt: moment('@ФДатВрПриб', '@НалКоорТочВрФПр'),
  departedAt: moment('@ФДатВрУбыт', '@НалКоорТочВрФУб'),
  condition: leaf('@ОбщСвСост', text),
  packages: optional(leaf('@КолМестПриемЧ', decimal)),
  grossMass: optional(leaf('@МасБрутЗначПрием', decimal)),
  netMass: optional(leaf('@МасНетЗначПрием', decimal)),
  volume: optional(leaf('@Объем', decimal)),
  massMethod: optional(massMethod),
  items: optional(many('СвПринПоНаим', item)),
  info: optional(infoBlocks),
});

const accepted = object<CargoAccepted>({ accepted: leaf('@СодОпПр', text) });
const refused = object<CargoRefused>({ refused: leaf('@СодОпОтк', text), reason: leaf('@ПричОтк', text) });
const isRefusal = (input: unknown): input is CargoRefused =>
  isRecord(input) && 'refused' in input && !('accepted' in input);

/** Told by the attribute there is; where an input has both, the one too many is an unknown field. */
const result: Field<CargoAccepted | CargoRefused> = {
  schema: () => anyOf([accepted.schema(), refused.schema()]),
  read: (input, pointer, report) => (isRefusal(input) ? refused : accepted).read(input, pointer, report),
  write(value, element) {
    if (isRefusal(value)) refused.write(value, element);
    else accepted.write(value, element);
  },
  parse: (element) => (element.attribute('СодОпПр') === undefined ? refused : accepted).parse(element),
  locate: (steps) => best([accepted.locate(steps), refused.locate(steps)]),
};

const content = <T>(field: Field<T>): Field<T> => at('Документ/СодИнфГП', field);

/** Where every part of the model stands below Файл. */
export const waybillConsigneeMapping: Field<WaybillConsigneeTitle> = object<WaybillConsigneeTitle>({
  uid: content(leaf('@УИД_ТрН', text)),
  ...participants(roleOrders.consignee),
  answers: at('Документ/ИдИнфПрвПрием', quotedTitle({ id: 'ИнфПрвПрием', made: 'ПрвПрием' })),
  factName: defaulted(leaf('Документ/@ПоФактХЖ', text), 'Транспортная накладная, информация грузополучателя'),
  composer: leaf('Документ/@НаимЭконСубСост', text),
  composerBasis: optional(at('Документ/ОснДоверОргСост', citedDocument)),
  result: content(result),
  receipt: optional(content(at('ПриемГрузГП', receipt))),
  correction: optional(content(at('ИспрТрН', correction))),
  marks: optional(content(shipperMarks('ОтметГП'))),
  info: optional(content(infoBlocks)),
  signer: at('Документ', waybillSigner(['1', '2', '3'])),
});
