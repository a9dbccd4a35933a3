import { defineErrors } from '../../errors/index.ts';

/** What hinders an import as a whole; what is wrong with one document of it are findings. */
export const importErrors = defineErrors({
  'edo-import-file-empty': {
    category: 'invalid',
    message: { ru: 'Файл пуст', en: 'The file is empty' },
    hint: {
      ru: 'Принимаются JSON, CSV, XLSX, CommerceML 2 и XML форматов ФНС',
      en: 'JSON, CSV, XLSX, CommerceML 2 and XML of ФНС formats are taken',
    },
  },
  'edo-import-file-binary': {
    category: 'invalid',
    message: { ru: 'Это двоичный файл неизвестного формата', en: 'This is a binary file of an unknown format' },
    hint: {
      ru: 'Принимаются JSON, CSV, XLSX, CommerceML 2 и XML форматов ФНС',
      en: 'JSON, CSV, XLSX, CommerceML 2 and XML of ФНС formats are taken',
    },
  },
  'edo-import-file-pdf': {
    category: 'invalid',
    message: {
      ru: 'Это PDF: данных документа в нём нет',
      en: 'This is a PDF: it does not hold the data of a document',
    },
    hint: {
      ru: 'Принимаются JSON, CSV, XLSX, CommerceML 2 и XML форматов ФНС',
      en: 'JSON, CSV, XLSX, CommerceML 2 and XML of ФНС formats are taken',
    },
  },
  'edo-import-file-xls': {
    category: 'invalid',
    message: {
      ru: 'Это старая книга .xls или книга с паролем',
      en: 'This is an old .xls workbook, or one with a password',
    },
    hint: { ru: 'Откройте его и сохраните как книгу .xlsx', en: 'Open it and save it as an .xlsx workbook' },
  },
  'edo-import-file-mxl': {
    category: 'invalid',
    message: { ru: 'Это таблица 1С (.mxl)', en: 'This is a spreadsheet of 1С (.mxl)' },
    hint: { ru: 'Откройте его и сохраните как книгу .xlsx', en: 'Open it and save it as an .xlsx workbook' },
  },
  'edo-import-file-html': {
    category: 'invalid',
    message: { ru: 'Это HTML, как бы файл ни назывался', en: 'This is HTML, whatever the file is called' },
    hint: { ru: 'Откройте его и сохраните как книгу .xlsx', en: 'Open it and save it as an .xlsx workbook' },
  },
  'edo-import-file-zip': {
    category: 'invalid',
    message: { ru: 'Это архив ZIP, но не книга XLSX', en: 'This is a ZIP archive, but no XLSX workbook' },
    hint: { ru: 'Распакуйте архив и укажите файл из него', en: 'Unpack the archive and name a file of it' },
  },
  'edo-import-xml-unknown': {
    category: 'invalid',
    message: {
      ru: 'Это XML неизвестного формата с корнем {root}',
      en: 'This is XML of an unknown format with the root {root}',
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
