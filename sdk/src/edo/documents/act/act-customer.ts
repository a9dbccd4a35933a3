import { at, type Field, leaf, many } from '../../mapping/field.ts';
import { object, optional } from '../../mapping/object.ts';
import { date, text } from '../../mapping/value.ts';
import { answeredTitle, type OlderAnsweredTitle } from '../orders-2015/answered-title.ts';
import {
  type Composer,
  composer,
  type Exchange,
  exchange,
  type Information,
  information,
} from '../orders-2015/common.ts';
import { type OlderSigner, olderSigner } from '../orders-2015/signer.ts';

/** A thing made under the contract and received: СвПолВещи. */
export interface ThingReceived {
  /** ДатаПол, ISO. */
  readonly date?: string;
  /** СвПол. */
  readonly details?: string;
}

/** Акт in electronic form, customer title: format DP_REZRUZAK 5.01 of order ММВ-7-10/552@. Legacy, as the contractor title. */
export interface ActAcceptance extends Exchange, Composer, Information {
  /** ИдДокПРУИсп and what СодФХЖ3 repeats of the contractor title. */
  readonly answers: OlderAnsweredTitle;
  /** РезПринял/@СодОпер. */
  readonly operation: string;
  /** РезПринял/@ДатаПрием, ISO. */
  readonly acceptedOn?: string;
  /** СвПолВещи. */
  readonly thing?: ThingReceived;
  /** ВидОперации. */
  readonly operationKind?: string;
  /** Подписант. */
  readonly signers: readonly OlderSigner[];
}

const thing = object<ThingReceived>({
  date: optional(leaf('@ДатаПол', date)),
  details: optional(leaf('@СвПол', text)),
});

const answers = answeredTitle({ file: 'ИдДокПРУИсп', content: 'СодФХЖ3', by: 'Исп', document: 'ПРУ' });

/** Where every part of the model stands below Файл. */
export const actAcceptanceMapping: Field<ActAcceptance> = object<ActAcceptance>({
  ...exchange,
  answers: at('Документ', answers),
  operation: leaf('Документ/СодФХЖ3/РезПринял/@СодОпер', text),
  acceptedOn: optional(leaf('Документ/СодФХЖ3/РезПринял/@ДатаПрием', date)),
  thing: optional(at('Документ/СодФХЖ3/СвПолВещи', thing)),
  operationKind: optional(leaf('Документ/СодФХЖ3/ВидОперации', text)),
  signers: many('Документ/Подписант', olderSigner('ОснПолн')),
  ...composer,
  ...information('Документ/СодФХЖ3/ИнфПолФХЖ3'),
});
