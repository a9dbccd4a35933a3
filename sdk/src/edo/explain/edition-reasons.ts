import type { FormatIdentity, FormatInfo } from '../formats/edition.ts';
import { formats, isInForce } from '../formats/registry.ts';
import { type Reason, reason } from './reason.ts';

/** Why this edition, on a day (ISO) on which a document is or was made; of an unknown day the newest is taken. */
export function editionReasons(info: FormatIdentity, date: string | undefined): Reason[] {
  const builtIn = formats.find((one) => one === info);
  if (builtIn === undefined) return [reason('edition', texts.own, { edition: info.edition })];
  return [...chosen(builtIn, date), ...standing(builtIn)];
}

function chosen(info: FormatInfo, date = ''): Reason[] {
  const { id, version, edition, validFrom, validTo = '…' } = info;
  const rivals = formats.filter((one) => one.id === id && one.version === version);
  const params = { version, edition, count: rivals.length, date: date || '—', from: validFrom, to: validTo };
  if (!isInForce(info, date)) return [reason('edition', date === '' ? texts.dayless : texts.outside, params)];
  return [reason('edition', rivals.length === 1 ? texts.only : texts.ofSeveral, params)];
}

function standing({ order, validTo, replacedBy, datesUnconfirmed, reconstructed }: FormatInfo): Reason[] {
  return [
    reason('edition', texts.order, { order }),
    ...(validTo === undefined || replacedBy === undefined
      ? []
      : [reason('edition', texts.replaced, { validTo, replacedBy })]),
    ...(datesUnconfirmed === true ? [reason('edition', texts.unconfirmed)] : []),
    ...(reconstructed === true ? [reason('edition', texts.reconstructed)] : []),
  ];
}

const texts = {
  own: {
    ru: 'Редакция {edition}: формат добавлен вами (styk edo formats add)',
    en: 'Edition {edition}: a format that you have added (styk edo formats add)',
  },
  only: {
    ru: 'Редакция {edition}: другой у версии {version} нет; {date} она действует (с {from} по {to})',
    en: 'Edition {edition}: version {version} has no other; it is in force on {date} (from {from} to {to})',
  },
  ofSeveral: {
    ru: 'Редакция {edition}: у версии {version} их {count}, {date} действует эта (с {from} по {to})',
    en: 'Edition {edition}: version {version} has {count} of them, and on {date} this one is in force (from {from} to {to})',
  },
  outside: {
    ru: 'Редакция {edition}: {date} не действует ни одна у версии {version}, взята новейшая (с {from} по {to})',
    en: 'Edition {edition}: none of version {version} is in force on {date}, the newest is taken (from {from} to {to})',
  },
  dayless: {
    ru: 'Редакция {edition}: день составления файла не указан, взята новейшая версии {version}',
    en: 'Edition {edition}: the file does not say when it was made, the newest of version {version} is taken',
  },
  order: { ru: 'Основание: {order}', en: 'By the order {order}' },
  replaced: {
    ru: 'Новые документы так составляли до {validTo}; теперь — {replacedBy}',
    en: 'New documents were made so until {validTo}; now it is {replacedBy}',
  },
  unconfirmed: {
    ru: 'Даты действия взяты из вторичных источников, которые расходятся',
    en: 'The dates of validity come from secondary sources that disagree or are silent',
  },
  reconstructed: {
    ru: 'Схема восстановлена по тексту приказа: официального файла найти не удалось',
    en: "The schema is restated from the order's text: the official file was not to be had",
  },
} as const;
