import { defineProblems } from '../../problems.ts';

/** Refusals of the files, by the codes of their contract. */
export const fileProblems = defineProblems({
  'media-type-forbidden': {
    status: 422,
    title: { ru: 'Такие файлы не принимаются', en: 'Media type forbidden' },
    detail: {
      ru: 'Файлы типа {mediaType} могут исполняться и не принимаются',
      en: 'Files of {mediaType} can be run and are not taken',
    },
    remediation: {
      ru: 'Передайте документ, изображение, таблицу или архив.',
      en: 'Upload a document, an image, a table or an archive.',
    },
  },
  'payload-too-large': {
    status: 413,
    title: { ru: 'Файл слишком велик', en: 'File too large' },
    detail: {
      ru: 'Песочница хранит файлы до {limit} байт, объявлено {size}',
      en: 'The sandbox keeps files of up to {limit} bytes, {size} were announced',
    },
  },
  'state-conflict': {
    status: 409,
    title: { ru: 'Загрузка уже не та', en: 'Upload in another state' },
    detail: { ru: 'Загрузка {upload}: {state}', en: 'Upload {upload}: {state}' },
  },
  gone: {
    status: 410,
    title: { ru: 'Загрузка забыта', en: 'Upload forgotten' },
    detail: { ru: 'Срок загрузки {upload} истёк {expiredAt}', en: 'The upload {upload} ended at {expiredAt}' },
    remediation: { ru: 'Начните загрузку заново.', en: 'Start the upload anew.' },
  },
  'digest-mismatch': {
    status: 422,
    title: { ru: 'Хеш не совпадает', en: 'Digest mismatch' },
    detail: { ru: 'Объявлен {announced}, получен {actual}', en: '{announced} was announced, {actual} came' },
    remediation: { ru: 'Передайте байты ещё раз.', en: 'Send the bytes again.' },
  },
  'part-size-mismatch': {
    status: 422,
    title: { ru: 'Размер части неверен', en: 'Part size mismatch' },
    detail: {
      ru: 'Часть {part}: ожидалось {expected} байт, получено {size}',
      en: 'Part {part}: {expected} bytes expected, {size} came',
    },
    remediation: { ru: 'Режьте файл по partSize из загрузки.', en: 'Cut the file by partSize of the upload.' },
  },
  'upload-incomplete': {
    status: 409,
    title: { ru: 'Не все части получены', en: 'Upload incomplete' },
    detail: { ru: 'Не хватает частей: {missing}', en: 'Parts are missing: {missing}' },
    remediation: { ru: 'Передайте недостающие части.', en: 'Send the missing parts.' },
  },
  'range-not-satisfiable': {
    status: 416,
    title: { ru: 'Такого диапазона нет', en: 'Range not satisfiable' },
    detail: { ru: 'В версии {size} байт, запрошено {range}', en: 'The version has {size} bytes, asked for {range}' },
  },
  'partner-unknown': {
    status: 422,
    title: { ru: 'Неизвестный партнёр', en: 'Unknown partner' },
    detail: { ru: 'Партнёра {partner} нет или это вы сами', en: 'There is no partner {partner}, or it is you' },
  },
  'version-unknown': {
    status: 422,
    title: { ru: 'Неизвестная версия', en: 'Unknown version' },
    detail: { ru: 'У файла нет версии {version}', en: 'The file has no version {version}' },
  },
});
