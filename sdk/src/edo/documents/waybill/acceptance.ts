import { at, type Field, leaf } from '../../mapping/field.ts';
import { defaulted, object, optional } from '../../mapping/object.ts';
import { text } from '../../mapping/value.ts';
import { type InfoBlock, infoBlocks } from './info-block.ts';
import { type CarrierMark, carrierMarks } from './mark.ts';
import { moment, type WaybillMoment } from './moment.ts';
import { participants, roleOrders, type WaybillParticipants } from './participants.ts';
import { type QuotedTitle, quotedTitle } from './quoted-title.ts';
import { type WaybillSigner, waybillSigner } from './signer.ts';

/** What the carrier remarks while accepting the cargo: ЗамПрвПрием. */
export interface AcceptanceRemarks {
  /** ЗамДатВрПриб with НалКоорТочВрПрб: arrival. */
  readonly arrivedAt?: WaybillMoment;
  /** ЗамДатВрУбыт with НалКоорТочВрУб: departure. */
  readonly departedAt?: WaybillMoment;
  /** ЗамДатВрПосПрием with НалКоорТочВрПрм: the moment of acceptance. */
  readonly acceptedAt?: WaybillMoment;
  /** ЗамСостГруз: condition of cargo, containers, packaging, marks and seals. */
  readonly condition?: string;
  /** ЗамМасс. */
  readonly mass?: string;
  /** ЗамКолМест. */
  readonly packages?: string;
  /** ЗамПогрРаб: how it was loaded. */
  readonly loading?: string;
  /** ИнфПол. */
  readonly info?: readonly InfoBlock[];
}

/** Электронная транспортная накладная, the carrier accepts the cargo (T2): format ON_TRNACLPPRIN 5.01 of order ЕД-7-26/1065@. */
export interface WaybillAcceptanceTitle extends WaybillParticipants {
  /** ИдИнфГО: the consignor's title. */
  readonly answers: QuotedTitle;
  /** УИД_ТрН: what ГИС ЭПД named the waybill. */
  readonly uid: string;
  /** ПоФактХЖ: the name of the document. */
  readonly factName: string;
  /** СодОпер. */
  readonly operation: string;
  /** ЗамПрвПрием. */
  readonly remarks?: AcceptanceRemarks;
  /** ОтметПрвПрием. */
  readonly marks?: readonly CarrierMark[];
  /** ИнфПол. */
  readonly info?: readonly InfoBlock[];
  /** Подписант. */
  readonly signer: WaybillSigner;
}

const remarks = object<AcceptanceRemarks>({
  arrivedAt: optional(moment('@ЗамДатВрПриб', '@НалКоорТочВрПрб')),
  departedAt: optional(moment('@ЗамДатВрУбыт', '@НалКоорТочВрУб')),
  acceptedAt: optional(moment('@ЗамДатВрПосПрием', '@НалКоорТочВрПрм')),
  condition: optional(leaf('@ЗамСостГруз', text)),
  mass: optional(leaf('@ЗамМасс', text)),
  packages: optional(leaf('@ЗамКолМест', text)),
  loading: optional(leaf('@ЗамПогрРаб', text)),
  info: optional(infoBlocks),
});

const content = <T>(field: Field<T>): Field<T> => at('Документ/СодИнфПрвПрием', field);

/** Where every part of the model stands below Файл. */
export const waybillAcceptanceMapping: Field<WaybillAcceptanceTitle> = object<WaybillAcceptanceTitle>({
  uid: content(leaf('@УИД_ТрН', text)),
  ...participants(roleOrders.acceptance),
  answers: at('Документ/ИдИнфГО', quotedTitle({ id: 'ИнфГО', made: 'ИнфГО' })),
  factName: defaulted(
    leaf('Документ/@ПоФактХЖ', text),
    'Транспортная накладная, информация перевозчика о приеме груза к перевозке',
  ),
  operation: content(leaf('@СодОпер', text)),
  remarks: optional(content(at('ЗамПрвПрием', remarks))),
  marks: optional(content(carrierMarks('ОтметПрвПрием'))),
  info: optional(content(infoBlocks)),
  signer: at('Документ', waybillSigner(['1', '2', '3'])),
});
