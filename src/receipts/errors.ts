import { defineErrors } from '@styk/sdk/errors';

/** What can be wrong with a file of receipts as a whole, and with one receipt of it. */
export const receiptsErrors = defineErrors({
  'receipts-file-missing': {
    category: 'usage',
    message: { ru: 'файла {file} нет', en: 'there is no file {file}' },
    hint: { ru: 'Проверьте путь к файлу с чеками', en: 'Check the path of the file with the receipts' },
  },
  'receipts-file-unreadable': {
    category: 'usage',
    message: { ru: '{file} не читается: {reason}', en: '{file} cannot be read: {reason}' },
    hint: { ru: 'Нужен файл CSV или NDJSON, доступный для чтения', en: 'A readable CSV or NDJSON file is needed' },
  },
  'receipts-file-directory': {
    category: 'usage',
    message: { ru: '{file} — папка, а не файл', en: '{file} is a folder, not a file' },
    hint: { ru: 'Укажите один файл CSV или NDJSON', en: 'Give one CSV or NDJSON file' },
  },
  'receipts-file-empty': {
    category: 'invalid',
    message: { ru: 'в файле {file} нет ни одного чека', en: 'there is not one receipt in {file}' },
    hint: {
      ru: 'Под заголовком CSV нужна хотя бы одна строка, в NDJSON — хотя бы один объект',
      en: 'CSV needs at least one row under its header, NDJSON at least one object',
    },
  },
  'receipts-file-binary': {
    category: 'invalid',
    message: { ru: 'файл {file} не текстовый', en: '{file} is not a text file' },
    hint: {
      ru: 'Нужен CSV или NDJSON в UTF-8: распакуйте архив, а таблицу сохраните как «CSV UTF-8»',
      en: 'CSV or NDJSON in UTF-8 is needed: unpack an archive, save a spreadsheet as "CSV UTF-8"',
    },
  },
  'receipts-header-missing': {
    category: 'invalid',
    message: {
      ru: 'первая строка CSV — не заголовок: в ней нет известных столбцов',
      en: 'the first line of the CSV is not a header: it does not name the columns',
    },
    hint: {
      ru: 'Первой строкой нужны имена столбцов: {columns}',
      en: 'The first line must name the columns: {columns}',
    },
  },
  'receipts-columns-wrong': {
    category: 'invalid',
    message: {
      ru: 'столбцы не те: не хватает {missing}; лишние {unknown}; повторены {repeated}',
      en: 'wrong columns: missing {missing}; unknown {unknown}; repeated {repeated}',
    },
    hint: { ru: 'Столбцы: {columns}', en: 'The columns: {columns}' },
  },
  'receipts-line-too-long': {
    category: 'invalid',
    message: { ru: 'строка длиннее {limit} знаков', en: 'the line is longer than {limit} characters' },
    hint: {
      ru: 'Так бывает, когда потеряны переводы строк; выгрузите файл заново',
      en: 'This happens when line breaks are lost; export the file anew',
    },
  },
  'receipts-encoding-wrong': {
    category: 'invalid',
    message: { ru: 'строка не в кодировке UTF-8', en: 'the line is not in UTF-8' },
    hint: {
      ru: 'Сохраните файл в UTF-8 (в Excel: «CSV UTF-8»), не в windows-1251',
      en: 'Save the file in UTF-8 (Excel: "CSV UTF-8"), not in windows-1251',
    },
  },
  'receipts-quote-wrong': {
    category: 'invalid',
    message: {
      ru: 'кавычка не закрыта или после неё идёт текст (ячейка {cell})',
      en: 'a quote is not closed or text follows it (cell {cell})',
    },
    hint: {
      ru: 'Внутри ячейки в кавычках кавычка удваивается: "ООО ""Ромашка""" (RFC 4180)',
      en: 'Inside a quoted cell a quote is doubled: "the ""best"" tea" (RFC 4180)',
    },
  },
  'receipts-cell-count': {
    category: 'invalid',
    message: { ru: 'ячеек {found}, а столбцов {expected}', en: '{found} cells for {expected} columns' },
    hint: {
      ru: 'Текст с разделителем внутри возьмите в кавычки',
      en: 'Put text that holds the separator in quotes',
    },
  },
  'receipts-kind-unknown': {
    category: 'invalid',
    message: { ru: 'вид «{value}» неизвестен', en: 'the kind "{value}" is unknown' },
    hint: { ru: 'Нужен sale или refund', en: 'sale or refund is needed' },
  },
  'receipts-value-missing': {
    category: 'invalid',
    message: { ru: 'не заполнено {column}', en: '{column} is empty' },
    hint: { ru: 'Заполните {column} в каждой строке чека', en: 'Fill in {column} in every row of the receipt' },
  },
  'receipts-money-wrong': {
    category: 'invalid',
    message: { ru: '{column}: «{value}» — не сумма', en: '{column}: "{value}" is not an amount' },
    hint: {
      ru: 'Рубли с не более чем двумя знаками копеек: 1249.90',
      en: 'Roubles with at most two decimals: 1249.90',
    },
  },
  'receipts-quantity-wrong': {
    category: 'invalid',
    message: { ru: '{column}: «{value}» — не количество', en: '{column}: "{value}" is not a quantity' },
    hint: { ru: 'Не более трёх знаков дроби: 0.456', en: 'At most three decimals: 0.456' },
  },
  'receipts-time-wrong': {
    category: 'invalid',
    message: { ru: '{column}: «{value}» — не время', en: '{column}: "{value}" is not a time' },
    hint: {
      ru: 'Время с поясом по RFC 3339: 2026-11-22T10:15:30+03:00',
      en: 'A time with its offset (RFC 3339): 2026-11-22T10:15:30+03:00',
    },
  },
  'receipts-tender-unknown': {
    category: 'invalid',
    message: { ru: 'способ оплаты «{value}» неизвестен', en: 'the tender "{value}" is unknown' },
    hint: { ru: 'Возможны: {choices}', en: 'Possible are: {choices}' },
  },
  'receipts-amount-mismatch': {
    category: 'invalid',
    message: {
      ru: 'amount {amount} не равен {expected} = {qty} × {price} − {discount}',
      en: 'amount {amount} ≠ {expected} = {qty} × {price} − {discount}',
    },
    hint: {
      ru: 'amount = количество × цена, округлённое до копейки (половина вверх), минус скидка',
      en: 'amount = quantity × price rounded to the kopeck (half up), less the discount',
    },
  },
  'receipts-rows-disagree': {
    category: 'invalid',
    message: {
      ru: '{column}: «{value}», а в первой строке этого чека «{first}»',
      en: '{column}: "{value}", but "{first}" in the first row of this receipt',
    },
    hint: { ru: '{column} одинаков во всех строках чека', en: '{column} is the same in all rows of a receipt' },
  },
  'receipts-line-id-repeated': {
    category: 'invalid',
    message: { ru: 'line_id «{value}» уже есть в этом чеке', en: 'line_id "{value}" is already in this receipt' },
    hint: { ru: 'Пронумеруйте строки чека по-разному', en: 'Number the rows of a receipt differently' },
  },
  'receipts-rows-too-many': {
    category: 'invalid',
    message: { ru: 'в чеке больше {limit} строк', en: 'the receipt has more than {limit} rows' },
    hint: {
      ru: 'Проверьте, что receipt_key у каждого чека свой',
      en: 'Check that every receipt has a receipt_key of its own',
    },
  },
  'receipts-json-wrong': {
    category: 'invalid',
    message: { ru: 'строка — не объект JSON: {reason}', en: 'the line is not a JSON object: {reason}' },
    hint: { ru: 'Один объект JSON на строку (NDJSON)', en: 'One JSON object a line (NDJSON)' },
  },
});
