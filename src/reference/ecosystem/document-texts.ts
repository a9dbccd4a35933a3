import type { ProblemText } from '../site-source.ts';

/** Refusals of documents, files, reports and support. */
export const documentsTexts: Readonly<Record<string, ProblemText>> = {
  'certificate-unreadable': {
    title: { ru: 'Сертификат не читается', en: 'The certificate cannot be read' },
    remediation: {
      ru: 'Пришлите сертификат X.509 в DER или PEM.',
      en: 'Send an X.509 certificate in DER or PEM.',
    },
  },
  'counterparty-unknown': {
    title: { ru: 'Организация не найдена', en: 'Unknown organisation' },
    remediation: {
      ru: 'Проверьте ИНН и КПП: ни один оператор такой организации не знает.',
      en: 'Check ИНН and КПП: no operator knows this organisation.',
    },
  },
  'document-too-large': {
    title: { ru: 'Документ слишком велик', en: 'The document is too large' },
    remediation: {
      ru: 'Предел — 70 МБ на документ: вынесите вложения.',
      en: 'The limit is 70 MB a document: send attachments apart.',
    },
  },
  'escalation-exhausted': {
    title: { ru: 'Выше линии нет', en: 'There is no further line' },
    remediation: {
      ru: 'Обращение уже на третьей линии; дождитесь ответа.',
      en: 'The ticket is with the third line; wait for the answer.',
    },
  },
  'file-unknown': {
    title: { ru: 'Файл неизвестен', en: 'Unknown file' },
    remediation: {
      ru: 'Загрузите файл и завершите загрузку: completeUpload.',
      en: 'Upload the file and complete the upload: completeUpload.',
    },
  },
  'media-type-forbidden': {
    title: { ru: 'Такие файлы не принимаются', en: 'Files of this type are not taken' },
    remediation: {
      ru: 'Пришлите файл одного из допустимых видов.',
      en: 'Send a file of one of the types that are allowed.',
    },
  },
  'notice-required': {
    title: { ru: 'Нужно уведомление', en: 'A notice is needed' },
    remediation: {
      ru: 'Приложите подписанное уведомление (УоУ или ПоА).',
      en: 'Attach the signed notice (УоУ or ПоА).',
    },
  },
  'object-unknown': {
    title: { ru: 'Объект неизвестен', en: 'Unknown object' },
    remediation: {
      ru: 'Назовите свой существующий объект.',
      en: 'Name an object of yours that exists.',
    },
  },
  'packet-recipients-differ': {
    title: { ru: 'Получатели разные', en: 'The recipients differ' },
    remediation: {
      ru: 'Отправляйте пакет одному получателю.',
      en: 'Send a packet to one recipient.',
    },
  },
  'part-size-mismatch': {
    title: { ru: 'Часть не того размера', en: 'The part has another size' },
    remediation: {
      ru: 'Все части, кроме последней, имеют ровно `partSize` байт.',
      en: 'Every part but the last has exactly `partSize` bytes.',
    },
  },
  'partner-unknown': {
    title: { ru: 'Партнёр неизвестен', en: 'Unknown partner' },
    remediation: {
      ru: 'Проверьте идентификатор партнёра.',
      en: 'Check the identifier of the partner.',
    },
  },
  'poa-invalid': {
    title: { ru: 'Доверенность недействительна', en: 'The power of attorney is not valid' },
    remediation: {
      ru: 'Проверьте срок, отзыв и подпись МЧД.',
      en: 'Check period, revocation and signature of the МЧД.',
    },
  },
  'poa-not-found': {
    title: { ru: 'Доверенность не найдена', en: 'Power of attorney not found' },
    remediation: {
      ru: 'Проверьте номер МЧД и ИНН обеих сторон.',
      en: 'Check the number of the МЧД and the ИНН of both sides.',
    },
  },
  'poa-required': {
    title: { ru: 'Нужна доверенность', en: 'A power of attorney is needed' },
    remediation: {
      ru: 'Приложите МЧД: подписывает сотрудник, а не руководитель.',
      en: 'Attach a МЧД: an employee signs, not the head.',
    },
  },
  'poa-scope-insufficient': {
    title: { ru: 'Полномочий не хватает', en: 'The powers do not suffice' },
    remediation: {
      ru: 'Нужна МЧД с полномочием на этот вид документа.',
      en: 'A МЧД with the power for this type of document is needed.',
    },
  },
  'range-not-satisfiable': {
    title: { ru: 'Такого диапазона нет', en: 'The range does not exist' },
    remediation: {
      ru: 'Запросите байты в пределах длины файла.',
      en: 'Ask for bytes within the length of the file.',
    },
  },
  'report-not-ready': {
    title: { ru: 'Отчёт ещё не готов', en: 'The report is not ready' },
    remediation: {
      ru: 'Дождитесь `report.ready` или спросите состояние позже.',
      en: 'Wait for `report.ready`, or ask for its state later.',
    },
  },
  'report-parameters-invalid': {
    title: { ru: 'Параметры отчёта не подходят', en: 'The parameters do not fit the report' },
    remediation: {
      ru: 'Сверьтесь с описанием вида отчёта.',
      en: 'Compare them with the description of the report.',
    },
  },
  'report-period-too-long': {
    title: { ru: 'Слишком длинный период', en: 'The period is too long' },
    remediation: {
      ru: 'Разбейте период на части.',
      en: 'Split the period.',
    },
  },
  'report-version-unknown': {
    title: { ru: 'Такой версии отчёта нет', en: 'Unknown version of the report' },
    remediation: {
      ru: 'Возьмите версию из списка видов отчётов.',
      en: 'Take a version from the list of reports.',
    },
  },
  'roaming-unavailable': {
    title: { ru: 'Роуминг недоступен', en: 'Roaming is not available' },
    remediation: {
      ru: 'Попросите контрагента подключиться к другому оператору.',
      en: 'Ask the counterparty to join another operator.',
    },
  },
  'title-out-of-order': {
    title: { ru: 'Титул не по порядку', en: 'A title out of order' },
    remediation: {
      ru: 'Прочитайте документ: какого титула он ждёт.',
      en: 'Read the document: which title it waits for.',
    },
  },
  'trace-unknown': {
    title: { ru: 'Триплет не найден', en: 'Unknown trace' },
    remediation: {
      ru: 'Возьмите триплет из ответа или ошибки; он хранится 90 дней.',
      en: 'Take the triplet from an answer or an error; it is kept for 90 days.',
    },
  },
  'upload-incomplete': {
    title: { ru: 'Загружены не все части', en: 'Parts are missing' },
    remediation: {
      ru: 'Загрузите недостающие части: getUpload говорит, какие пришли.',
      en: 'Upload what is missing: getUpload tells what has arrived.',
    },
  },
  'version-unknown': {
    title: { ru: 'Такой версии файла нет', en: 'Unknown version of the file' },
    remediation: {
      ru: 'Возьмите номер из списка: listFileVersions.',
      en: 'Take a number from the list: listFileVersions.',
    },
  },
};
