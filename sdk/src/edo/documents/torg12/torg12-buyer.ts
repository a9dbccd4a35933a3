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
import { type GoodsHandler, goodsHandler } from './handler.ts';

/** ТОРГ-12 in electronic form, buyer title: format DP_TOVTORGPOK 5.01 of order ММВ-7-10/551@. Legacy, as the seller title. */
export interface Torg12Acceptance extends Exchange, Composer, Information {
  /** ИдДокПТПр and what СодФХЖ4 repeats of the seller title. */
  readonly answers: OlderAnsweredTitle;
  /** ГрузПолучил/@СодОпер. */
  readonly operation: string;
  /** ГрузПолучил/@ДатаПолуч, ISO. */
  readonly receivedOn?: string;
  /** ГрузПолучил/СвЛицПолГруз. */
  readonly receivedBy?: GoodsHandler;
  /** ВидОперации. */
  readonly operationKind?: string;
  /** Подписант. */
  readonly signers: readonly OlderSigner[];
}

const receivedBy = goodsHandler({ employee: 'РабОргПок', representative: 'Пол', individual: 'ОснДоверФЛ' });

const answers = answeredTitle({ file: 'ИдДокПТПр', content: 'СодФХЖ4', by: 'Пр', document: 'ПТ' });

/** Where every part of the model stands below Файл. */
export const torg12AcceptanceMapping: Field<Torg12Acceptance> = object<Torg12Acceptance>({
  ...exchange,
  answers: at('Документ', answers),
  operation: leaf('Документ/СодФХЖ4/ГрузПолучил/@СодОпер', text),
  receivedOn: optional(leaf('Документ/СодФХЖ4/ГрузПолучил/@ДатаПолуч', date)),
  receivedBy: optional(at('Документ/СодФХЖ4/ГрузПолучил/СвЛицПолГруз', receivedBy)),
  operationKind: optional(leaf('Документ/СодФХЖ4/ВидОперации', text)),
  signers: many('Документ/Подписант', olderSigner('ОснПолн')),
  ...composer,
  ...information('Документ/СодФХЖ4/ИнфПолФХЖ4'),
});
