import { at, type Field, leaf } from '../../mapping/field.ts';
import { defaulted, object, optional } from '../../mapping/object.ts';
import { text } from '../../mapping/value.ts';
import { type InfoBlock, infoBlocks } from './info-block.ts';
import { type CarrierMark, carrierMarks } from './mark.ts';
import { moment, type WaybillMoment } from './moment.ts';
import { participants, roleOrders, type WaybillParticipants } from './participants.ts';
import { type QuotedTitle, quotedTitle } from './quoted-title.ts';
import { type WaybillSigner, waybillSigner } from './signer.ts';

/** What the carrier remarks while handing the cargo over: ЗамПрвВыд. */
export interface HandoverRemarks {
  /** ЗамДатаВрПриб with НалКоорТочВрПр: arrival. */
  readonly arrivedAt?: WaybillMoment;
  /** ЗамДатВрУбыт with НалКоорТочВрУб: departure. */
  readonly departedAt?: WaybillMoment;
  /** ЗамДатВрПосВыгр with НалКоорТочВрВыгр: the moment of unloading. */
  readonly unloadedAt?: WaybillMoment;
  /** ЗамСостГруз: condition of cargo, containers, packaging, marks and seals. */
  readonly condition?: string;
  /** ЗамРабВыгр: how it was unloaded. */
  readonly unloading?: string;
  /** ИнфПол. */
  readonly info?: readonly InfoBlock[];
}

/** Электронная транспортная накладная, the carrier hands the cargo over (T4): format ON_TRNACLPVYN 5.01 of order ЕД-7-26/1065@. */
export interface WaybillHandoverTitle extends WaybillParticipants {
  /** ИдИнфГП: the consignee's title. */
  readonly answers: QuotedTitle;
  /** УИД_ТрН: what ГИС ЭПД named the waybill. */
  readonly uid: string;
  /** ПоФактХЖ: the name of the document. */
  readonly factName: string;
  /** СодОпер. */
  readonly operation: string;
  /** ЗамПрвВыд. */
  readonly remarks?: HandoverRemarks;
  /** ОтметПрвВыд. */
  readonly marks?: readonly CarrierMark[];
  /** ИнфПол. */
  readonly info?: readonly InfoBlock[];
  /** Подписант. */
  readonly signer: WaybillSigner;
}

const remarks = object<HandoverRemarks>({
  arrivedAt: optional(moment('@ЗамДатаВрПриб', '@НалКоорТочВрПр')),
  departedAt: optional(moment('@ЗамДатВрУбыт', '@НалКоорТочВрУб')),
  unloadedAt: optional(moment('@ЗамДатВрПосВыгр', '@НалКоорТочВрВыгр')),
  condition: optional(leaf('@ЗамСостГруз', text)),
  unloading: optional(leaf('@ЗамРабВыгр', text)),
  info: optional(infoBlocks),
});

const content = <T>(field: Field<T>): Field<T> => at('Документ/СодПрвВыд', field);

/** Where every part of the model stands below Файл. */
export const waybillHandoverMapping: Field<WaybillHandoverTitle> = object<WaybillHandoverTitle>({
  uid: content(leaf('@УИД_ТрН', text)),
  ...participants(roleOrders.handover),
  answers: at('Документ/ИдИнфГП', quotedTitle({ id: 'ИнфГП', made: 'ИнфГП' })),
  factName: defaulted(
    leaf('Документ/@ПоФактХЖ', text),
    'Транспортная накладная, информация перевозчика о выдаче груза грузополучателю',
  ),
  operation: content(leaf('@СодОпер', text)),
  remarks: optional(content(at('ЗамПрвВыд', remarks))),
  marks: optional(content(carrierMarks('ОтметПрвВыд'))),
  info: optional(content(infoBlocks)),
  signer: at('Документ', waybillSigner(['1', '2', '3'])),
});
