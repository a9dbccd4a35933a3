import type { Language } from '@styk/sdk/errors';
import type { View } from '../../../output/view.ts';
import type { KnownFormat } from './known-formats.ts';

/** A format as scripts get it. */
export function formatData({ info, source, builtIn, stored }: KnownFormat, language: Language): object {
  const { title, ...rest } = builtIn ?? info;
  return {
    ...rest,
    title: title[language],
    source,
    ...(stored === undefined ? {} : { file: stored.file, schema: stored.schema }),
  };
}

/** What one has to know before relying on a format, in a few words. */
export function formatNotes({ builtIn, source }: KnownFormat, { text }: Pick<View, 'text'>): string[] {
  return [
    ...(source === 'project' ? [text({ ru: 'добавлен в проект', en: 'added to the project' })] : []),
    ...(source === 'user' ? [text({ ru: 'добавлен вами', en: 'added by you' })] : []),
    ...(builtIn?.reconstructed === true
      ? [text({ ru: 'схема восстановлена по тексту приказа', en: "schema restated from the order's text" })]
      : []),
    ...(builtIn?.datesUnconfirmed === true ? [text({ ru: 'даты не подтверждены', en: 'dates unconfirmed' })] : []),
    ...(builtIn?.replacedBy === undefined
      ? []
      : [text({ ru: 'вместо него {id}', en: 'replaced by {id}' }, { id: builtIn.replacedBy })]),
  ];
}

/** `2025-04-01 … 2025-12-31`; an open end is left open, and a format without dates has a dash. */
export function formatDates({ info: { validFrom, validTo = '' } }: KnownFormat): string {
  const from = validFrom.startsWith('0001') ? '' : validFrom;
  return from === '' && validTo === '' ? '—' : `${from} … ${validTo}`.trim();
}
