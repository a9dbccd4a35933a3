import { defineErrors } from '../errors/index.ts';

export const edoErrors = defineErrors({
  'edo-title-without-answer': {
    category: 'usage',
    message: {
      ru: 'На счёт-фактуру {number} (Функция=СЧФ) титул покупателя не составляется',
      en: 'An invoice, such as {number} (Функция=СЧФ), is not answered by a buyer title',
    },
  },
  'edo-answered-missing': {
    category: 'usage',
    message: {
      ru: 'Документ составляется в ответ на другой файл ({answered}), а он не дан',
      en: 'The document is made in answer to another file ({answered}), which is not given',
    },
    hint: {
      ru: 'Нужны файл и его подпись: styk edo build … --answer файл.xml --sig файл.xml.sig',
      en: 'The file and its signature are needed: styk edo build … --answer file.xml --sig file.xml.sig',
    },
  },
  'edo-moment-invalid': {
    category: 'usage',
    message: {
      ru: 'Момент {epochMs} в часовом поясе «{tz}» не существует',
      en: 'There is no moment {epochMs} in the time zone “{tz}”',
    },
    hint: {
      ru: 'Нужны миллисекунды с 1970 года и имя пояса из IANA, например Europe/Moscow',
      en: 'Milliseconds since 1970 and the IANA name of a zone, such as Europe/Moscow, are needed',
    },
  },
  'edo-lines-changed': {
    category: 'usage',
    message: {
      ru: 'Строки документа, прочитанные второй раз, оказались другими',
      en: 'The lines of the document were others when they were read the second time',
    },
    hint: {
      ru: 'Первый раз они читаются ради итогов, второй — чтобы их записать: источник не должен меняться',
      en: 'They are read once for the totals and once to be written: their source must not change',
    },
  },
  'edo-bytes-too-large': {
    category: 'invalid',
    message: {
      ru: 'Файл больше допустимого: {size} байт при пределе {limit}',
      en: 'The file is too large: {size} bytes, the limit is {limit}',
    },
  },
  'edo-bytes-encoding-unknown': {
    category: 'invalid',
    message: { ru: 'Кодировка «{encoding}» не поддерживается', en: 'The encoding “{encoding}” is not supported' },
    hint: {
      ru: 'Форматы ФНС допускают windows-1251; при чтении принимается также UTF-8',
      en: 'ФНС formats use windows-1251; UTF-8 is accepted on reading as well',
    },
  },
  'edo-bytes-encoding-mismatch': {
    category: 'invalid',
    message: {
      ru: 'Объявлена кодировка {declared}, а байты записаны в {actual}',
      en: 'The declared encoding is {declared}, but the bytes are {actual}',
    },
    hint: {
      ru: 'Пересохраните файл в объявленной кодировке до подписания: после подписания байты менять нельзя',
      en: 'Save the file in the declared encoding before signing; after signing the bytes must not change',
    },
  },
  'edo-bytes-not-utf-8': {
    category: 'invalid',
    message: {
      ru: 'Файл без объявления windows-1251 должен быть в UTF-8, но его байты — не UTF-8',
      en: 'A file that does not declare windows-1251 must be UTF-8, but its bytes are not',
    },
    hint: {
      ru: 'Первая строка должна быть <?xml version="1.0" encoding="windows-1251"?>',
      en: 'The first line should be <?xml version="1.0" encoding="windows-1251"?>',
    },
  },
  'edo-bytes-undefined-character': {
    category: 'invalid',
    message: {
      ru: 'Байт {byte} не обозначает символа в windows-1251',
      en: 'Byte {byte} stands for no character in windows-1251',
    },
  },
  'edo-xml-syntax': {
    category: 'invalid',
    message: { ru: 'Ошибка разметки XML: ожидалось {expected}', en: 'XML syntax error: expected {expected}' },
  },
  'edo-xml-tag-mismatch': {
    category: 'invalid',
    message: {
      ru: 'Открыт элемент {opened}, а закрывается {closed}',
      en: 'Element {opened} is open, but {closed} is being closed',
    },
  },
  'edo-xml-duplicate-attribute': {
    category: 'invalid',
    message: { ru: 'Атрибут {name} указан дважды', en: 'Attribute {name} is given twice' },
  },
  'edo-xml-doctype': {
    category: 'invalid',
    message: { ru: 'Объявление DOCTYPE не допускается', en: 'A DOCTYPE declaration is not allowed' },
    hint: {
      ru: 'Электронные документы не используют DTD; такой файл небезопасно читать',
      en: 'Electronic documents use no DTD; such a file is not safe to read',
    },
  },
  'edo-xml-entity': {
    category: 'invalid',
    message: { ru: 'Неизвестная сущность &{name};', en: 'Unknown entity &{name};' },
  },
  'edo-xml-forbidden-character': {
    category: 'invalid',
    message: {
      ru: 'Символ {character} не допускается в XML 1.0',
      en: 'Character {character} is not allowed in XML 1.0',
    },
    hint: {
      ru: 'Удалите управляющие символы; код маркировки указывается без криптохвоста и разделителей групп',
      en: 'Remove control characters; a marking code is given without its crypto tail and group separators',
    },
  },
  'edo-xml-limit': {
    category: 'invalid',
    message: {
      ru: 'Превышен предел разбора «{limit}»: {value}',
      en: 'The reading limit “{limit}” is exceeded: {value}',
    },
  },
  'edo-xml-unencodable': {
    category: 'internal',
    message: {
      ru: 'Символ {character} не записывается в windows-1251 вне текста и атрибутов',
      en: 'Character {character} cannot be written in windows-1251 outside text and attributes',
    },
  },
  'edo-schema-unsupported': {
    category: 'invalid',
    message: {
      ru: 'Схема использует неподдерживаемую конструкцию: {construct}',
      en: 'The schema uses an unsupported construct: {construct}',
    },
  },
  'edo-xpath-unsupported': {
    category: 'invalid',
    message: {
      ru: 'Условие схемы не поддерживается, символ {at}: «{found}» в выражении {expression}',
      en: 'A condition of the schema is not supported, character {at}: “{found}” in the expression {expression}',
    },
    hint: {
      ru: 'Непонятое условие осталось бы непроверенным, поэтому схема не принимается',
      en: 'A condition not understood would go unchecked, so the schema is not accepted',
    },
  },
  'edo-schema-unknown-type': {
    category: 'invalid',
    message: { ru: 'Тип {type} в схеме не определён', en: 'Type {type} is not defined in the schema' },
  },
  'edo-schema-unknown-name': {
    category: 'internal',
    message: { ru: 'Формат не знает {path}', en: 'The format does not know {path}' },
  },
  'edo-format-unknown': {
    category: 'usage',
    message: { ru: 'Формат «{id}» неизвестен', en: 'Unknown format “{id}”' },
    hint: { ru: 'Список форматов: styk edo formats list', en: 'The list of formats: styk edo formats list' },
  },
  'edo-format-withdrawn': {
    category: 'usage',
    message: {
      ru: 'Формат «{id}» отменён: новые документы так составляли по {validTo}, а день — {date}',
      en: 'The format “{id}” is withdrawn: new documents were made so until {validTo}, and the day is {date}',
    },
    hint: {
      ru: 'Вместо него {replacedBy}; как составляли раньше — с --date {validTo}',
      en: '{replacedBy} has taken its place; how it was done before: with --date {validTo}',
    },
  },
  'edo-format-not-in-force': {
    category: 'usage',
    message: {
      ru: 'На {date} у формата «{id}» нет действующей редакции',
      en: 'No edition of “{id}” is in force on {date}',
    },
    hint: { ru: 'Сроки действия: styk edo formats list', en: 'Dates of validity: styk edo formats list' },
  },
  'edo-format-identity-missing': {
    category: 'usage',
    message: {
      ru: 'Ни в схеме, ни в имени её файла не сказано: {what}',
      en: 'Neither the schema nor the name of its file tells the {what}',
    },
    hint: { ru: 'Укажите явно: --{what}', en: 'Give it: --{what}' },
  },
  'edo-format-not-recognised': {
    category: 'invalid',
    message: {
      ru: 'Формат документа не распознан: корень {root}, КНД {knd}, версия {version}',
      en: 'The document format is not recognised: root {root}, КНД {knd}, version {version}',
    },
    hint: {
      ru: 'Проверьте атрибуты Документ/@КНД и Файл/@ВерсФорм или укажите формат явно',
      en: 'Check Документ/@КНД and Файл/@ВерсФорм, or name the format explicitly',
    },
  },
  'edo-format-unexpected': {
    category: 'invalid',
    message: {
      ru: 'Ожидался формат {expected}, а документ — {actual}',
      en: 'Expected {expected}, the document is {actual}',
    },
  },
  'edo-format-without-model': {
    category: 'invalid',
    message: {
      ru: 'Формат {format} известен, но в данные не разбирается',
      en: 'The format {format} is known, but cannot be read into data',
    },
    hint: {
      ru: 'Проверить такой документ можно: styk edo validate',
      en: 'Such a document can be validated: styk edo validate',
    },
  },
  'edo-file-name-invalid': {
    category: 'invalid',
    message: {
      ru: 'Имя файла «{name}» не построено по правилу формата {prefix}',
      en: 'The file name “{name}” does not follow the rule of {prefix}',
    },
  },
  'edo-convert-unsupported': {
    category: 'usage',
    message: {
      ru: 'Из {from} не сделать «{target}»',
      en: '{from} cannot be made into “{target}”',
    },
    hint: { ru: 'Подходит: {known}', en: 'It is made of: {known}' },
  },
  'edo-input-invalid': {
    category: 'invalid',
    message: {
      ru: 'Документ не построен: ошибок во входных данных — {count}',
      en: 'The document was not built: {count} problem(s) in the input',
    },
    hint: { ru: 'Все ошибки перечислены в findings', en: 'All of them are listed in findings' },
  },
  'edo-archive-limit': {
    category: 'invalid',
    message: {
      ru: 'Архив превышает предел «{limit}»: {value}',
      en: 'The archive exceeds the limit “{limit}”: {value}',
    },
  },
  'edo-archive-unsafe-path': {
    category: 'invalid',
    message: { ru: 'Небезопасный путь в архиве: {path}', en: 'Unsafe path in the archive: {path}' },
  },
  'edo-archive-unreadable': {
    category: 'invalid',
    message: { ru: 'Архив не читается: {reason}', en: 'The archive cannot be read: {reason}' },
  },
  'edo-archive-duplicate-path': {
    category: 'invalid',
    message: { ru: 'В архиве два файла с путём {path}', en: 'Two files in the archive have the path {path}' },
  },
});
