import type { ErrorParams } from '../../errors/index.ts';
import { type Finding, type FindingDefinition, finding } from './finding.ts';

function error(ru: string, en: string, hint?: { ru: string; en: string }): FindingDefinition {
  const definition = { layer: 'input', severity: 'error', message: { ru, en } } as const;
  return hint === undefined ? definition : { ...definition, hint };
}

/** What can be wrong with the input of a document before there is a document. */
export const inputFindings = {
  'input-missing': error('Нет обязательного поля', 'The required field is missing'),
  'input-type': error('Ожидается {expected}', 'Expected {expected}'),
  'input-empty': error('Значение пусто', 'The value is empty', {
    ru: 'Уберите поле, если значения нет',
    en: 'Leave the field out if there is no value',
  }),
  'input-date': error('«{value}» — не дата вида ГГГГ-ММ-ДД', '“{value}” is not a date like YYYY-MM-DD'),
  'input-moment': error(
    '«{value}» — не момент вида ГГГГ-ММ-ДДTЧЧ:ММ:СС+ЧЧ:ММ',
    '“{value}” is not a moment like YYYY-MM-DDThh:mm:ss+hh:mm',
    {
      ru: 'Время местное, смещение от UTC обязательно: 2026-10-05T09:30:00+03:00',
      en: 'The time is that of the place, its offset from UTC is required: 2026-10-05T09:30:00+03:00',
    },
  ),
  'input-number': error('«{value}» — не десятичное число', '“{value}” is not a decimal number', {
    ru: 'Например: 10, 10.5 или "10.50"',
    en: 'For instance: 10, 10.5 or "10.50"',
  }),
  'input-choice': error('«{value}» не из перечня: {allowed}', '“{value}” is not one of: {allowed}'),
  'input-format': error('«{value}» не соответствует виду: {expected}', '“{value}” is not of the form: {expected}'),
  'input-character': error(
    'Символ {character} не допускается в документе',
    'Character {character} is not allowed in a document',
    {
      ru: 'Код маркировки указывается без криптохвоста и разделителей групп',
      en: 'A marking code is given without its crypto tail and group separators',
    },
  ),
  'input-unknown-field': error('Неизвестное поле «{name}»', 'Unknown field “{name}”', {
    ru: 'Допустимые поля: {allowed}',
    en: 'Allowed fields: {allowed}',
  }),
  'input-variant': error('Не понять, что это: ожидается {expected}', 'Cannot tell what this is: expected {expected}'),
  'input-amounts': error('Строку нельзя посчитать', 'The line cannot be calculated', {
    ru: 'Укажите quantity и price, либо net, либо gross',
    en: 'Give quantity and price, or net, or gross',
  }),
  'input-lines-apart': error(
    'Строки документа даны отдельно, а здесь они даны ещё раз',
    'The lines of the document are given apart, and once more here',
    { ru: 'Уберите lines', en: 'Leave lines out' },
  ),
  'input-answered-differs': error(
    'Указано «{given}», а в документе, на который даётся ответ, — «{expected}»',
    'Given “{given}”, but the document that is answered says “{expected}”',
    {
      ru: 'Уберите поле: оно берётся из того документа',
      en: 'Leave the field out: it is taken from that document',
    },
  ),
  'input-answered-title': error(
    'Этот титул отвечает на «{expectedRu}», а дан «{givenRu}»',
    'This title answers “{expectedEn}”, but “{givenEn}” is given',
    {
      ru: 'Титулы ЭТрН идут один за другим: Т1, Т2, Т3, Т4; каждый называет предыдущий',
      en: 'Titles of a waybill follow one another: T1, T2, T3, T4; each names the one before it',
    },
  ),
  'input-answered-signatures': error(
    'Титул называет одну подпись предыдущего, а дано: {count}',
    'The title names one signature of the one before it, given: {count}',
  ),
  'input-format-withdrawn': {
    layer: 'input',
    severity: 'warning',
    message: {
      ru: 'Документ от {date}, а формат приказа {order} действовал по {validTo}: налоговая служба его не примет',
      en: 'The document is of {date}, but the format of order {order} was in force until {validTo}: the tax service will not accept it',
    },
    hint: {
      ru: 'Вместо него составляется УПД с функцией ДОП ({replacement})',
      en: 'A УПД of function ДОП takes its place ({replacement})',
    },
  },
  'input-unmapped-place': error('Места {path} в документе нет', 'The document has no place {path}', {
    ru: 'unmapped возвращает прочитанное на его место; если данные изменены, уберите эту запись',
    en: 'unmapped puts what was read back in its place; where the data were changed, leave this entry out',
  }),
  'input-unmapped-xml': error('Фрагмент XML не читается: {reason}', 'The piece of XML cannot be read: {reason}'),
  'input-unmapped-unknown': error('Формат не знает {path}', 'The format does not know {path}', {
    ru: 'Файл, из которого это взято, не соответствует схеме; уберите запись из unmapped',
    en: 'The file it was taken from does not follow the schema; leave the entry out of unmapped',
  }),
  'input-too-many': error(
    'Слишком много записей: {count} при пределе {limit}',
    'Too many items: {count}, the limit is {limit}',
  ),
} as const satisfies Record<string, FindingDefinition>;

/** Collects what is wrong with an input, so that all of it is reported at once. */
export class InputReport {
  readonly findings: Finding[] = [];

  /** @param pointer JSON pointer (RFC 6901) of the field. */
  add(code: keyof typeof inputFindings, pointer: string, params: ErrorParams = {}): undefined {
    this.findings.push(finding(code, inputFindings[code], params, { path: pointer }));
    return undefined;
  }
}
