import { type Field, leaf, many } from '../../mapping/field.ts';
import { type Fields, object, optional } from '../../mapping/object.ts';
import { date, decimal, text } from '../../mapping/value.ts';
import { threeDigits } from '../identifiers.ts';
import { type CitedDocument, citedDocuments } from './cited-document.ts';
import { type InfoBlock, infoBlocks } from './info-block.ts';
import { moment, type WaybillMoment } from './moment.ts';

/** A fine and how it was reckoned: РазмШтр. One of the two amounts is required. */
export interface Fine {
  /** ФактКолЕдИзм: the actual quantity it was reckoned from. */
  readonly quantity?: string;
  /** ИтогРазмШтрРФ: roubles. */
  readonly amount?: string;
  /** ИтогРазмШтрИн: in the currency named. */
  readonly foreignAmount?: string;
  /** КодОКВ. */
  readonly currencyCode?: string;
  /** НаимОКВ. */
  readonly currencyName?: string;
  /** КурсВал. */
  readonly rate?: string;
  /** ДатаКурсВал, ISO. */
  readonly rateDate?: string;
  /** РасчШтр. */
  readonly calculation?: string;
}

interface AnyMark {
  /** ДатВрОтмет with НалКоорТочВрОтм. */
  readonly at: WaybillMoment;
  /** ОбстОтмет: what happened. */
  readonly circumstances: string;
  /** СвАкт: reports drawn up. */
  readonly acts?: readonly CitedDocument[];
  /** РазмШтр. */
  readonly fines?: readonly Fine[];
  /** ИнфПол. */
  readonly info?: readonly InfoBlock[];
}

/** A mark of the consignor or the consignee: ОтметГО, ОтметГП. */
export interface ShipperMark extends AnyMark {
  /** СвАктВзв: reports of weighing. */
  readonly weighings?: readonly CitedDocument[];
}

/** A mark of the carrier: ОтметПрвПрием, ОтметПрвВыд. */
export interface CarrierMark extends AnyMark {
  /** ОтмАктВзв: what is noted of a report of weighing. */
  readonly weighing?: string;
}

const fine = object<Fine>({
  quantity: optional(leaf('@ФактКолЕдИзм', text)),
  amount: optional(leaf('@ИтогРазмШтрРФ', decimal)),
  foreignAmount: optional(leaf('@ИтогРазмШтрИн', decimal)),
  currencyCode: optional(leaf('@КодОКВ', threeDigits)),
  currencyName: optional(leaf('@НаимОКВ', text)),
  rate: optional(leaf('@КурсВал', decimal)),
  rateDate: optional(leaf('@ДатаКурсВал', date)),
  calculation: optional(leaf('@РасчШтр', text)),
});

const anyMark: Fields<AnyMark> = {
  at: moment('@ДатВрОтмет', '@НалКоорТочВрОтм'),
  circumstances: leaf('@ОбстОтмет', text),
  acts: optional(citedDocuments('СвАкт')),
  fines: optional(many('РазмШтр', fine)),
  info: optional(infoBlocks),
};

export function shipperMarks(name: 'ОтметГО' | 'ОтметГП'): Field<readonly ShipperMark[]> {
  return many(name, object<ShipperMark>({ ...anyMark, weighings: optional(citedDocuments('СвАктВзв')) }));
}

export function carrierMarks(name: 'ОтметПрвПрием' | 'ОтметПрвВыд'): Field<readonly CarrierMark[]> {
  return many(name, object<CarrierMark>({ ...anyMark, weighing: optional(leaf('@ОтмАктВзв', text)) }));
}
