import { type Field, leaf, many } from '../../edo/mapping/field.ts';
import { defaulted, object, optional } from '../../edo/mapping/object.ts';
import { coded, matching, text } from '../../edo/mapping/value.ts';
import { withAttributes } from './values.ts';

/** ОгрСвПолн: narrows a power, such as to a sum or to one counterparty. `valueCode` or `valueText`. */
export interface PowerLimit {
  /** КодОгр. */
  readonly code: string;
  /** НаимОгр. */
  readonly name: string;
  /** КодЗначОгр. */
  readonly valueCode?: string;
  /** ТексЗначОгр. */
  readonly valueText?: string;
  /** НаимЗначОгр. */
  readonly valueName?: string;
}

/** МашПолн: a power of the unified classifier. */
export interface CodedPower {
  /** КодПолн, as the classifier has it. */
  readonly code: string;
  /** НаимПолн. */
  readonly name: string;
  /** МнПолн. */
  readonly mnemonic?: string;
  /** ОгрСвПолн. */
  readonly limits?: readonly PowerLimit[];
}

/** СвПолн: what the representative may do. `codes` or `text`, or both. */
export interface Powers {
  /** МашПолн. */
  readonly codes?: readonly CodedPower[];
  /** ТекстПолн: the same in words, which a program cannot judge. */
  readonly text?: string;
  /** ПрСовмПолн: whether several representatives act each for himself or only together; `individually` where left out. */
  readonly exercise: 'individually' | 'jointly';
  /** ПрУтрПолн: whether who passes the powers on loses them. */
  readonly onDelegation?: 'lost' | 'kept';
}

/** КодПолн and МнПолн have at least six characters. */
const code = matching(/^[\s\S]{6,}$/u);

const limit = object<PowerLimit>({
  code: leaf('@КодОгр', text),
  name: leaf('@НаимОгр', text),
  valueCode: optional(leaf('КодЗначОгр', text)),
  valueText: optional(leaf('ТексЗначОгр', text)),
  valueName: optional(leaf('@НаимЗначОгр', text)),
});

const codedPower = object<CodedPower>({
  code: leaf('@КодПолн', code),
  name: leaf('@НаимПолн', text),
  mnemonic: optional(leaf('@МнПолн', code)),
  limits: optional(many('ОгрСвПолн', limit)),
});

const plain = object<Powers>({
  codes: optional(many('МашПолн', codedPower)),
  text: optional(leaf('ТекстПолн', text)),
  exercise: defaulted(
    leaf<Powers['exercise']>('@ПрСовмПолн', coded({ individually: '1', jointly: '2' })),
    'individually',
  ),
  onDelegation: optional(leaf<'lost' | 'kept'>('@ПрУтрПолн', coded({ lost: '1', kept: '2' }))),
});

/** ТипПолн: 1 where there are powers of the classifier, 0 where there are words only. */
export const powers: Field<Powers> = withAttributes(plain, '', ({ codes = [] }) => ({
  ТипПолн: codes.length > 0 ? '1' : '0',
}));
