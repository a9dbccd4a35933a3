import { periodText } from '@styk/sdk/edo';
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
      : [text({ ru: 'теперь вместо него {id}', en: 'now replaced by {id}' }, { id: builtIn.replacedBy })]),
  ];
}

/** `с 2025-04-01 по 2025-12-31`, `с 2026-01-01`; a format without dates has a dash. */
export function formatDates({ info: { validFrom, validTo } }: KnownFormat, { text }: Pick<View, 'text'>): string {
  const period = periodText(validFrom.startsWith('0001') ? undefined : validFrom, validTo);
  return period === undefined ? '—' : text(period);
}
