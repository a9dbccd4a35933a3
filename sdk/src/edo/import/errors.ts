import { defineErrors } from '../../errors/index.ts';

/** What hinders an import as a whole; what is wrong with one document of it are findings. */
export const importErrors = defineErrors({
  'edo-import-not-recognised': {
    category: 'invalid',
    message: {
      ru: 'Файл не распознан: {reason}',
      en: 'The file is not recognised: {reasonEn}',
    },
    hint: {
      ru: 'Принимаются JSON, CSV, XLSX, CommerceML 2 и XML форматов ФНС',
      en: 'JSON, CSV, XLSX, CommerceML 2 and XML of ФНС formats are taken',
    },
  },
  'edo-import-empty': {
    category: 'invalid',
    message: { ru: 'Под заголовком таблицы нет ни одной строки', en: 'There is no row below the heading of the table' },
    hint: {
      ru: 'Образец: styk edo template xlsx --out upd.xlsx',
      en: 'A sample: styk edo template xlsx --out upd.xlsx',
    },
  },
  'edo-import-heading-missing': {
    category: 'invalid',
    message: {
      ru: 'Не найден заголовок таблицы: в первых {rows} строках нет столбцов с наименованием и ценой или суммой',
      en: 'No heading was found: the first {rows} rows hold no columns with a name and a price or an amount',
    },
    hint: {
      ru: 'Назовите столбцы как в образце (styk edo template xlsx) или укажите соответствие: --map columns.yaml',
      en: 'Name the columns as in the sample (styk edo template xlsx), or give the mapping: --map columns.yaml',
    },
  },
  'edo-import-limit': {
    category: 'invalid',
    message: {
      ru: 'Превышен предел таблицы «{limit}»: {value} при допустимых {allowed}',
      en: 'The limit “{limit}” of a table is exceeded: {value}, allowed {allowed}',
    },
  },
  'edo-import-csv-quote': {
    category: 'invalid',
    message: { ru: 'Кавычка в ячейке CSV не закрыта', en: 'A quote in a cell of the CSV is not closed' },
    hint: {
      ru: 'Внутри ячейки в кавычках кавычка удваивается: "ООО ""Ромашка"""',
      en: 'Inside a quoted cell a quote is doubled: "the ""best"" tea"',
    },
  },
  'edo-import-xlsx-unreadable': {
    category: 'invalid',
    message: { ru: 'Книга XLSX не читается: {reason}', en: 'The XLSX workbook cannot be read: {reason}' },
    hint: {
      ru: 'Откройте книгу в Excel и сохраните заново как .xlsx; защита паролем не допускается',
      en: 'Open the workbook and save it anew as .xlsx; a password is not allowed',
    },
  },
  'edo-import-sheet-unknown': {
    category: 'usage',
    message: { ru: 'В книге нет листа «{sheet}»', en: 'The workbook has no sheet “{sheet}”' },
    hint: { ru: 'Листы: {known}', en: 'Sheets: {known}' },
  },
  'edo-import-mapping-invalid': {
    category: 'usage',
    message: { ru: 'Соответствие столбцов: {what}', en: 'Mapping of columns: {what}' },
    hint: { ru: 'Поля: {fields}', en: 'Fields: {fields}' },
  },
  'edo-import-column-unknown': {
    category: 'usage',
    message: {
      ru: 'Для поля {field} указан столбец «{column}», а его в таблице нет',
      en: 'Field {field} is mapped to the column “{column}”, which the table does not have',
    },
    hint: { ru: 'Столбцы: {known}', en: 'Columns: {known}' },
  },
});
