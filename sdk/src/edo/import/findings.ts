import type { ErrorParams } from '../../errors/index.ts';
import { type Finding, type FindingDefinition, finding } from '../findings/finding.ts';

/** Where in the imported file a finding sits. */
export interface SourcePlace {
  readonly file?: string;
  readonly sheet?: string;
  /** From 1; in a CSV the line on which the record begins. */
  readonly row?: number;
  /** A, B, C … */
  readonly column?: string;
  /** Heading of that column. */
  readonly heading?: string;
}

/** A finding about an imported document; its `path` is the JSON pointer of the field in the model. */
export interface ImportFinding extends Finding {
  readonly source?: SourcePlace;
}

function definition(
  severity: Finding['severity'],
  ru: string,
  en: string,
  hint?: [ru: string, en: string],
): FindingDefinition {
  const known = { layer: 'input', severity, message: { ru, en } } as const;
  return hint === undefined ? known : { ...known, hint: { ru: hint[0], en: hint[1] } };
}

/** What can be wrong with values of a table before there is a model. */
export const importFindings = {
  'import-number': definition('error', '«{value}» — не число', '“{value}” is not a number', [
    'Например: 1 234,56 или 1234.56',
    'For instance: 1234.56',
  ]),
  'import-date': definition('error', '«{value}» — не дата', '“{value}” is not a date', [
    'Например: 05.10.2026 или 2026-10-05',
    'For instance: 2026-10-05 or 05.10.2026',
  ]),
  'import-vat-rate': definition('error', '«{value}» — не ставка НДС', '“{value}” is not a rate of VAT', [
    'Например: 22%, 10%, 0%, 22/122, без НДС',
    'For instance: 22%, 10%, 0%, 22/122, без НДС',
  ]),
  'import-function': definition(
    'error',
    '«{value}» — не статус и не функция УПД',
    '“{value}” is neither a status nor a function of a УПД',
    ['Статус 1 — СЧФДОП, 2 — ДОП; только счёт-фактура — СЧФ', 'Status 1 is СЧФДОП, 2 is ДОП; a mere invoice is СЧФ'],
  ),
  'import-unit': definition(
    'warning',
    'Единица измерения «{value}» не найдена в ОКЕИ: в документ идёт одно название',
    'The unit of measure “{value}” is not in ОКЕИ: the document gets its name only',
    ['Добавьте столбец «Код ОКЕИ»', 'Add a column «Код ОКЕИ»'],
  ),
  'import-unit-name': definition(
    'error',
    'Код ОКЕИ {code} не из распространённых: нужно и наименование единицы',
    'The code {code} of ОКЕИ is a rare one: the name of the unit is needed, too',
    ['Добавьте столбец «Ед. изм.»', 'Add a column «Ед. изм.»'],
  ),
  'import-country': definition('error', 'Страна «{value}» не найдена в ОКСМ', 'The country “{value}” is not in ОКСМ', [
    'Укажите название по ОКСМ или цифровой код, например 156',
    'Give its name in ОКСМ or its code of three digits, such as 156',
  ]),
  'import-currency': definition('error', 'Валюта «{value}» не найдена в ОКВ', 'The currency “{value}” is not in ОКВ', [
    'Например: 643, RUB или Российский рубль',
    'For instance: 643 or RUB',
  ]),
  'import-digits': definition('error', '«{value}»: ожидается цифр: {lengths}', '“{value}”: expected digits: {lengths}'),
  'import-zeros-eaten': definition(
    'error',
    '«{value}» короче положенного: похоже, таблица потеряла ведущие нули. Вероятно, это {proposed}',
    '“{value}” is too short: the table seems to have lost leading zeros. It is probably {proposed}',
    [
      'Проверьте и впишите {proposed} как текст (в Excel — с апострофом впереди)',
      'Check it, and enter {proposed} as text (in Excel with an apostrophe in front)',
    ],
  ),
  'import-digits-lost': definition(
    'error',
    '«{value}»: таблица хранит это как число и потеряла цифры',
    '“{value}”: the table keeps this as a number and has lost digits',
    [
      'Сделайте столбец текстовым и впишите код заново: потерянное не восстановить',
      'Make the column text and enter the code anew: what is lost cannot be restored',
    ],
  ),
  'import-check-digit': definition(
    'error',
    '{what} «{value}»: контрольная цифра не сходится',
    '{what} “{value}”: the check digit is wrong',
  ),
  'import-date-for-text': definition(
    'error',
    'Вместо текста в ячейке дата {value}: так Excel превращает 10-11 или 1/2',
    'The cell holds the date {value} where a text belongs: Excel makes it of 10-11 or 1/2',
    ['Сделайте столбец текстовым и впишите значение заново', 'Make the column text and enter the value anew'],
  ),
  'import-cell-failed': definition(
    'error',
    'В ячейке ошибка формулы {value}',
    'The formula of the cell failed: {value}',
  ),
  'import-person': definition(
    'error',
    '«{value}»: нужны фамилия, имя и, если есть, отчество',
    '“{value}”: a last and a first name are needed, and a patronymic if there is one',
  ),
  'import-consignor': definition(
    'error',
    'О грузоотправителе «{value}» известно только название',
    'Of the consignor “{value}” only the name is known',
    [
      'Если это сам продавец, напишите «он же»; другого укажите в JSON (styk edo import … --out upd.json)',
      'If it is the seller, write «он же»; give another one in JSON (styk edo import … --out upd.json)',
    ],
  ),
  'import-rows-disagree': definition(
    'error',
    '«{value}», а в строке {row} того же документа — «{first}»',
    '“{value}”, but row {row} of the same document says “{first}”',
    [
      'Сведения о документе одинаковы во всех его строках',
      'What concerns the whole document is the same in all its rows',
    ],
  ),
  'import-tax-inclusion': definition(
    'error',
    'Не сказано, учтён ли НДС в сумме (УчтеноВСумме)',
    'It is not said whether the sum includes VAT (УчтеноВСумме)',
    [
      'Выгрузите документ с элементом Налоги/Налог/УчтеноВСумме',
      'Export the document with the element Налоги/Налог/УчтеноВСумме',
    ],
  ),
  'import-operation': definition(
    'warning',
    'Операция «{value}»: УПД составляют на отгрузку',
    'The operation is “{value}”: a УПД is made for a shipment',
    [
      'Проверьте, что товар передан и документ нужен',
      'Check that the goods are handed over and the document is wanted',
    ],
  ),
  'import-total-differs': definition(
    'error',
    'Контрольная сумма «{heading}» — {given}, а по строкам {rows} выходит {reckoned}',
    'The control total “{heading}” is {given}, but rows {rows} come to {reckoned}',
  ),
  'import-total-unclear': definition(
    'error',
    'Контрольная сумма «{heading}» — не число: «{value}»',
    'The control total “{heading}” is not a number: “{value}”',
  ),
  'import-price-differs': definition(
    'error',
    'Цена с НДС {priceIncl} при количестве {qty} даёт {reckoned}, а сумма с НДС — {given}',
    'A price of {priceIncl} with VAT and a quantity of {qty} make {reckoned}, but the sum with VAT is {given}',
  ),
  'import-codes-without-line': definition(
    'error',
    'Код маркировки не относится ни к одной строке документов: {key}',
    'The marking code belongs to no line of the documents: {key}',
  ),
  'import-codes-ambiguous': definition(
    'error',
    'Код маркировки подходит к нескольким строкам ({rows}): {key}',
    'The marking code fits several lines ({rows}): {key}',
    [
      'Добавьте на лист с кодами номер документа и номер строки',
      'Add the number of the document and of the line to the sheet with the codes',
    ],
  ),
  'import-not-carried': definition(
    'warning',
    '«{heading}»: из таблицы в документ не переносится',
    '“{heading}” is not carried from the table into the document',
    [
      'Если это нужно в документе, впишите его в JSON: styk edo import … --out upd.json',
      'If the document needs it, enter it into the JSON: styk edo import … --out upd.json',
    ],
  ),
} as const satisfies Record<string, FindingDefinition>;

export type ImportFindingCode = keyof typeof importFindings;

export function importFinding(
  code: ImportFindingCode,
  params: ErrorParams,
  path: string | undefined,
  source: SourcePlace,
): ImportFinding {
  return { ...finding(code, importFindings[code], params, path === undefined ? {} : { path }), source };
}
