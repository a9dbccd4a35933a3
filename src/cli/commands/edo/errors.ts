import { defineErrors } from '@styk/sdk/errors';

/** What can go wrong around the files of electronic documents. */
export const edoCommandErrors = defineErrors({
  'cli-edo-code-unknown': {
    category: 'usage',
    message: { ru: 'кода замечания «{code}» нет', en: 'there is no finding with the code "{code}"' },
    hint: { ru: 'Все коды: docs/edo-codes.ru.md', en: 'All codes: docs/edo-codes.md' },
  },
  'cli-edo-input-not-json': {
    category: 'usage',
    message: { ru: 'во входных данных не JSON: {reason}', en: 'the input is not JSON: {reason}' },
    hint: { ru: 'Заготовка: styk edo new upd --out upd.json', en: 'A draft: styk edo new upd --out upd.json' },
  },
  'cli-edo-input-empty': {
    category: 'usage',
    message: { ru: 'во входных данных нет ни одного документа', en: 'there is no document in the input' },
    hint: {
      ru: 'Нужен документ или массив документов; заготовка: styk edo new upd --out upd.json',
      en: 'A document or an array of documents is needed; a draft: styk edo new upd --out upd.json',
    },
  },
  'cli-edo-map-unreadable': {
    category: 'usage',
    message: { ru: 'соответствие столбцов — не YAML: {reason}', en: 'the mapping of columns is not YAML: {reason}' },
    hint: {
      ru: 'В нём: columns, а под ним поле и заголовок столбца: line.name: Наименование работ',
      en: 'It holds columns and below it a field and the heading of its column: line.name: Наименование работ',
    },
  },
  'cli-edo-set-unreadable': {
    category: 'usage',
    message: { ru: '--set: «{value}» не вида поле=значение', en: '--set: "{value}" is not of the form field=value' },
    hint: { ru: 'Пример: --set seller.inn=7701234560', en: 'Example: --set seller.inn=7701234560' },
  },
  'cli-edo-wizard-upd-only': {
    category: 'usage',
    message: {
      ru: 'вопросами составляется титул продавца УПД, а не {title}',
      en: 'questions make the seller title of a УПД, not {title}',
    },
    hint: {
      ru: 'Заполненный пример: styk edo new {type}. Вместо ТОРГ-12 и акта с 2026-01-01 составляют УПД с функцией ДОП: styk edo new upd --wizard',
      en: 'A filled example: styk edo new {type}. Since 2026-01-01 a УПД of function ДОП is made in place of ТОРГ-12 and акт: styk edo new upd --wizard',
    },
  },
  'cli-edo-answers-unreadable': {
    category: 'invalid',
    message: { ru: 'сохранённые ответы не читаются', en: 'the answers that were kept cannot be read' },
    hint: { ru: 'Удалите файл или начните заново: --force', en: 'Delete the file, or begin anew: --force' },
  },
  'cli-edo-lines-twice': {
    category: 'usage',
    message: {
      ru: '--lines читается дважды, а стандартный ввод — только один раз',
      en: '--lines is read twice, standard input only once',
    },
    hint: { ru: 'Запишите строки в файл', en: 'Write the lines into a file' },
  },
  'cli-edo-lines-of-one': {
    category: 'usage',
    message: {
      ru: 'документов — {count}, а строки (--lines) даны для одного',
      en: 'there are {count} documents, but the lines (--lines) are those of one',
    },
  },
  'cli-edo-lines-unexpected': {
    category: 'usage',
    message: { ru: 'у титула {title} строк отдельно не бывает', en: 'the title {title} takes no lines apart' },
    hint: { ru: 'С --lines собираются: {known}', en: 'Built with --lines: {known}' },
  },
  'cli-edo-line-not-json': {
    category: 'invalid',
    message: { ru: 'строка — не JSON: {reason}', en: 'the line is not JSON: {reason}' },
    hint: {
      ru: 'По одному объекту в строке (NDJSON), таких же, как в lines документа',
      en: 'One object a line (NDJSON), such as stand in the lines of a document',
    },
  },
  'cli-edo-line-not-utf-8': {
    category: 'invalid',
    message: { ru: 'строка не в UTF-8', en: 'the line is not in UTF-8' },
    hint: { ru: 'Сохраните файл в UTF-8', en: 'Save the file in UTF-8' },
  },
  'cli-edo-line-too-long': {
    category: 'invalid',
    message: { ru: 'строка длиннее {limit} знаков', en: 'the line is longer than {limit} characters' },
    hint: {
      ru: 'Нужен NDJSON: каждая строка документа на своей строке файла',
      en: 'NDJSON is needed: every line of the document on a line of its own',
    },
  },
  'cli-edo-title-unknown': {
    category: 'usage',
    message: { ru: 'у документа {document} нет титула «{title}»', en: 'a {document} has no title "{title}"' },
    hint: { ru: 'Титулы: {known}', en: 'Titles: {known}' },
  },
  'cli-edo-titles-mixed': {
    category: 'usage',
    message: {
      ru: 'во входных данных документы разных форматов: {formats}',
      en: 'the input holds documents of several formats: {formats}',
    },
    hint: { ru: 'Собирайте каждый формат отдельно', en: 'Build each format on its own' },
  },
  'cli-edo-type-differs': {
    category: 'usage',
    message: {
      ru: 'указан вид {type}, а во входных данных — {format}',
      en: 'the type given is {type}, but the input is {format}',
    },
  },
  'cli-edo-nothing-answered': {
    category: 'usage',
    message: { ru: 'титул {title} ни на что не отвечает', en: 'the title {title} answers nothing' },
    hint: {
      ru: 'Уберите --answer или укажите отвечающий титул: --title',
      en: 'Leave --answer out, or name the title that answers: --title',
    },
  },
  'cli-edo-answer-for-one': {
    category: 'usage',
    message: {
      ru: 'документов — {count}, а ответ даётся на один файл',
      en: 'there are {count} documents, but one file is answered',
    },
    hint: { ru: 'Собирайте ответы по одному', en: 'Build answers one by one' },
  },
  'cli-edo-parties-of-upd-only': {
    category: 'usage',
    message: {
      ru: 'стороны от оператора (--to) подставляются только в УПД и первый титул накладной, а не в {type}',
      en: 'parties of the operator (--to) are filled into a УПД and the first title of a waybill only, not into {type}',
    },
  },
  'cli-edo-consignee-needed': {
    category: 'usage',
    message: {
      ru: 'у накладной три участника: к перевозчику (--to) нужен грузополучатель',
      en: 'a waybill has three participants: beside the carrier (--to) it needs a consignee',
    },
    hint: {
      ru: 'Назовите ИНН грузополучателя: --consignee 9699000037',
      en: 'Name the ИНН of the consignee: --consignee 9699000037',
    },
  },
  'cli-edo-name-needed': {
    category: 'usage',
    message: {
      ru: 'у стандартного ввода нет имени, а имя файла — часть проверяемого',
      en: 'standard input has no name, and the file name is part of what is validated',
    },
    hint: { ru: 'Укажите --name ON_NSCHFDOPPR_….xml', en: 'Give --name ON_NSCHFDOPPR_….xml' },
  },
  'cli-edo-explain-what': {
    category: 'usage',
    message: {
      ru: 'нужно что-то одно: код, файл или вид документа (--type)',
      en: 'one thing is needed: a code, a file or the type of a document (--type)',
    },
  },
  'cli-edo-one-view': {
    category: 'usage',
    message: {
      ru: 'показать можно что-то одно: --outline, --json-schema, --types или --conditions',
      en: 'only one can be shown: --outline, --json-schema, --types or --conditions',
    },
  },
  'cli-edo-format-file-broken': {
    category: 'invalid',
    message: { ru: 'файл добавленного формата не читается', en: 'the file of an added format cannot be read' },
    hint: {
      ru: 'Удалите его и добавьте формат заново: styk edo formats add',
      en: 'Delete it and add the format again: styk edo formats add',
    },
  },
  'cli-edo-format-key-unusable': {
    category: 'usage',
    message: { ru: '«{part}» не годится в имя формата', en: '"{part}" cannot be part of the name of a format' },
    hint: {
      ru: 'Нужны буквы, цифры, точка, дефис и подчёркивание: --id, --format-version, --edition',
      en: 'Letters, digits, dots, hyphens and underscores are needed: --id, --format-version, --edition',
    },
  },
  'cli-edo-format-built-in': {
    category: 'usage',
    message: { ru: 'формат {format} встроен', en: 'the format {format} is built in' },
    hint: {
      ru: 'Своей редакции дайте другое имя: --id или --edition',
      en: 'Give an edition of your own another name: --id or --edition',
    },
  },
  'cli-edo-signature-in-the-way': {
    category: 'invalid',
    message: {
      ru: 'на месте подписи уже лежит файл, и это не подпись этого подписанта под этим документом',
      en: 'a file lies where the signature belongs, and it is not a signature of this signer over this document',
    },
    hint: {
      ru: 'Уберите его, замените (--force) или добавьте подпись к нему (--add)',
      en: 'Move it away, replace it (--force) or add the signature to it (--add)',
    },
  },
  'cli-edo-resume-or-force': {
    category: 'usage',
    message: {
      ru: '--resume оставляет готовые подписи, а --force заменяет: нужно что-то одно',
      en: '--resume keeps signatures that are there, --force replaces them: give one of the two',
    },
  },
  'cli-edo-add-or-attached': {
    category: 'usage',
    message: {
      ru: '--add добавляет подпись к имеющейся, какой бы она ни была: с --attached не сочетается',
      en: '--add puts a signature beside the one that is there, as that one is: it does not go with --attached',
    },
  },
  'cli-edo-nothing-selected': {
    category: 'usage',
    message: { ru: 'здесь нет ни одного файла для этой команды', en: 'there is no file for this command here' },
    hint: {
      ru: 'От папки берутся её файлы .xml, от списка — по одному пути в строке',
      en: 'Of a folder its .xml files are taken, of a list one path a line',
    },
  },
  'cli-edo-report-kind': {
    category: 'usage',
    message: {
      ru: 'протокол пишется в .html, .pdf или .json, а не в {file}',
      en: 'a protocol is written to .html, .pdf or .json, not to {file}',
    },
  },
  'cli-edo-signature-not-one': {
    category: 'invalid',
    message: { ru: 'в файле не одна подпись CMS, добавить не к чему', en: 'the file does not hold one CMS to add to' },
  },
  'cli-edo-signature-missing': {
    category: 'usage',
    message: {
      ru: 'рядом с файлом нет подписи ({extensions})',
      en: 'there is no signature beside the file ({extensions})',
    },
    hint: { ru: 'Подпишите файл (styk edo sign) или укажите --sig', en: 'Sign the file (styk edo sign) or give --sig' },
  },
  'cli-edo-one-file-for-sig': {
    category: 'usage',
    message: { ru: '--sig указан, а файлов несколько', en: '--sig is given, but there are several files' },
    hint: { ru: 'Проверяйте файлы по одному', en: 'Verify the files one by one' },
  },
  'cli-edo-time-unreadable': {
    category: 'usage',
    message: { ru: '--{option}: «{value}» — не время', en: '--{option}: "{value}" is not a time' },
    hint: { ru: 'Пример: 2026-11-22T10:00:00+03:00', en: 'Example: 2026-11-22T10:00:00+03:00' },
  },
  'cli-edo-date-unreadable': {
    category: 'usage',
    message: { ru: '--{option}: «{value}» — не дата', en: '--{option}: "{value}" is not a date' },
    hint: { ru: 'Пример: 2026-11-22', en: 'Example: 2026-11-22' },
  },
  'cli-edo-party-unreadable': {
    category: 'usage',
    message: { ru: '«{value}» — не ИНН', en: '"{value}" is not an ИНН' },
    hint: { ru: 'Нужно 10 или 12 цифр', en: '10 or 12 digits are needed' },
  },
  'cli-edo-no-authority': {
    category: 'usage',
    message: {
      ru: 'в --ca нет ни одного сертификата удостоверяющего центра',
      en: '--ca holds no certificate of an authority',
    },
    hint: {
      ru: 'Сертификат подписанта не может быть корнем; укажите корневой сертификат центра',
      en: "A signer's certificate cannot be a root; give the root certificate of the authority",
    },
  },
  'cli-edo-counterparty-unknown': {
    category: 'invalid',
    message: { ru: 'у оператора нет контрагента с ИНН {inn}', en: 'the operator knows no counterparty with ИНН {inn}' },
    hint: {
      ru: 'Проверьте ИНН или пригласите контрагента к обмену',
      en: 'Check the ИНН or invite the counterparty to exchange',
    },
  },
  'cli-edo-nothing-to-export': {
    category: 'invalid',
    message: { ru: 'за {from} — {to} документов нет', en: 'there are no documents from {from} to {to}' },
    hint: { ru: 'Проверьте даты и контрагента', en: 'Check the dates and the counterparty' },
  },
  'cli-edo-wait-over': {
    category: 'unavailable',
    message: {
      ru: 'за {seconds} с вторая сторона не ответила на {document}',
      en: 'the other side did not answer {document} within {seconds} s',
    },
    hint: {
      ru: 'Повторите позже: styk edo status {document} --wait',
      en: 'Try later: styk edo status {document} --wait',
    },
  },
});
