import type { FindingDefinition } from '../findings/finding.ts';

function error(ru: string, en: string, hint?: { ru: string; en: string }): FindingDefinition {
  const definition = { layer: 'schema', severity: 'error', message: { ru, en } } as const;
  return hint === undefined ? definition : { ...definition, hint };
}

/** What the schema layer can report. */
export const schemaFindings = {
  'schema-wrong-root': error(
    'Корневой элемент {name}, ожидался {expected}',
    'The root element is {name}, expected {expected}',
  ),
  'schema-wrong-namespace': error(
    'Пространство имён «{namespace}», ожидалось «{expected}»',
    'The namespace is “{namespace}”, expected “{expected}”',
  ),
  'schema-missing-attribute': error('Нет обязательного атрибута {name}', 'The required attribute {name} is missing'),
  'schema-unknown-attribute': error(
    'Атрибут {name} форматом не предусмотрен',
    'The format has no attribute {name} here',
  ),
  'schema-missing-element': error('Нет обязательного элемента {name}', 'The required element {name} is missing'),
  'schema-missing-choice': error('Нужен один из элементов: {names}', 'One of these elements is required: {names}'),
  'schema-unknown-element': error('Элемент {name} форматом не предусмотрен', 'The format has no element {name} here'),
  'schema-misplaced-element': error(
    'Элемент {name} стоит не на своём месте или повторяется чаще допустимого',
    'Element {name} is out of order or occurs too often',
    {
      ru: 'Порядок элементов задан форматом: {order}',
      en: 'The format fixes the order of elements: {order}',
    },
  ),
  'schema-text-not-allowed': error('В элементе {name} не может быть текста', 'Element {name} may not hold text'),
  'schema-value-length': error(
    'Длина значения «{value}» — {length}, допустимо: {allowed}',
    'The value “{value}” has length {length}, allowed: {allowed}',
  ),
  'schema-value-pattern': error(
    'Значение «{value}» не соответствует шаблону {pattern}',
    'The value “{value}” does not match the pattern {pattern}',
  ),
  'schema-value-enumeration': error(
    'Значение «{value}» не из перечня: {allowed}',
    'The value “{value}” is not one of: {allowed}',
  ),
  'schema-value-number': error('«{value}» — не число вида {type}', '“{value}” is not a number of type {type}', {
    ru: 'Дробная часть отделяется точкой, пробелов и экспоненты нет',
    en: 'The decimal separator is a point; no blanks, no exponent',
  }),
  'schema-value-digits': error(
    'В числе «{value}» слишком много цифр: допустимо {allowed}',
    'The number “{value}” has too many digits: allowed {allowed}',
  ),
  'schema-value-range': error(
    'Число «{value}» вне пределов: {allowed}',
    'The number “{value}” is out of range: {allowed}',
  ),
  'schema-value-date': error('«{value}» — не дата вида {type}', '“{value}” is not a date of type {type}'),
  'schema-too-many-findings': error(
    'Показаны первые {count} ошибок; остальные опущены',
    'The first {count} findings are shown, the rest are left out',
  ),
} as const satisfies Record<string, FindingDefinition>;

export type SchemaFindingCode = keyof typeof schemaFindings;
