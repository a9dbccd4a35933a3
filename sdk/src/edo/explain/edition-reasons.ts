import type { LocalizedText } from '../../errors/index.ts';
import type { FormatIdentity, FormatInfo } from '../formats/edition.ts';
import { findFormat, formats, isInForce } from '../formats/registry.ts';
import { periodText } from './period.ts';
import { type Reason, reason } from './reason.ts';

/** Why this edition, on a day (ISO) on which a document is or was made; of an unknown day the newest is taken. */
export function editionReasons(info: FormatIdentity, date: string | undefined): Reason[] {
  const builtIn = formats.find((one) => one === info);
  if (builtIn === undefined) return [reason('edition', texts.own, { edition: info.edition })];
  return [...chosen(builtIn, date), ...standing(builtIn)];
}

function chosen(info: FormatInfo, date = ''): Reason[] {
  const { id, version, edition, validFrom, validTo } = info;
  const rivals = formats.filter((one) => one.id === id && one.version === version);
  const period = periodText(validFrom, validTo) ?? '';
  const params = { version, edition, count: rivals.length, date, period };
  if (!isInForce(info, date)) return [reason('edition', date === '' ? texts.dayless : texts.outside, params)];
  return [reason('edition', rivals.length === 1 ? texts.only : texts.ofSeveral, params)];
}

function standing({ order, validTo, replacedBy, datesUnconfirmed, reconstructed }: FormatInfo): Reason[] {
  return [
    reason('edition', texts.order, { order: orderText(order) }),
    ...(validTo === undefined || replacedBy === undefined
      ? []
      : [reason('edition', texts.replaced, { validTo, replacedBy, title: findFormat(replacedBy).title })]),
    ...(datesUnconfirmed === true ? [reason('edition', texts.unconfirmed)] : []),
    ...(reconstructed === true ? [reason('edition', texts.reconstructed)] : []),
  ];
}

/** Orders are kept as `ЕД-7-26/970@ 19.12.2023`, what is no order in its own words. */
function orderText(order: string): LocalizedText {
  const [number = '', date] = order.split(' ');
  if (!number.endsWith('@')) return { ru: order, en: order };
  if (date === undefined) return { ru: `приказ ФНС ${number}`, en: `order ${number} of ФНС` };
  return { ru: `приказ ФНС ${number} от ${date}`, en: `order ${number} of ФНС of ${date}` };
}

const texts = {
  own: {
    ru: 'Редакция {edition}: формат добавлен вами (styk edo formats add)',
    en: 'Edition {edition}: a format that you have added (styk edo formats add)',
  },
  only: {
    ru: 'Редакция {edition}: у версии {version} она одна и на {date} действует ({period})',
    en: 'Edition {edition}: the only one of version {version}, in force on {date} ({period})',
  },
  ofSeveral: {
    ru: 'Редакция {edition}: у версии {version} редакций {count}, на {date} действует эта ({period})',
    en: 'Edition {edition}: of the {count} editions of version {version}, the one in force on {date} ({period})',
  },
  outside: {
    ru: 'Редакция {edition}: на {date} у версии {version} не действует ни одна, взята новейшая (действует {period})',
    en: 'Edition {edition}: none of version {version} is in force on {date}, the newest is taken (in force {period})',
  },
  dayless: {
    ru: 'Редакция {edition}: день составления файла не указан, взята новейшая версии {version}',
    en: 'Edition {edition}: the file does not say when it was made, the newest of version {version} is taken',
  },
  order: { ru: 'Чем введён: {order}', en: 'Brought in by: {order}' },
  replaced: {
    ru: 'Новые документы так составляли по {validTo} включительно; теперь вместо него {title} ({replacedBy})',
    en: 'New documents were made so until {validTo} inclusive; {title} ({replacedBy}) has taken its place',
  },
  unconfirmed: {
    ru: 'Даты действия не подтверждены: самого приказа под рукой нет, а пересказы расходятся или молчат',
    en: 'The dates of validity are unconfirmed: the order itself is not at hand, and accounts of it disagree or are silent',
  },
  reconstructed: {
    ru: 'Схема восстановлена по тексту приказа: официального файла найти не удалось',
    en: "The schema is restated from the order's text: the official file was not to be had",
  },
} as const;
