import type { View } from '../../output/view.ts';

/** What `sandbox start` tells: the shape scripts rely on. */
export interface StartedSandbox {
  readonly url: string;
  readonly controlUrl: string;
  readonly consoleUrl: string;
  readonly pid: number;
  /** Data folder; null when everything is in memory. */
  readonly data: string | null;
  readonly credentials: { readonly clientId: string; readonly clientSecret: string };
  readonly webhookSecret: string;
}

export function startedText({ url, consoleUrl, data, credentials }: StartedSandbox, view: View): string {
  return [
    view.text({ ru: 'Песочница работает: {url}', en: 'The sandbox serves: {url}' }, { url }),
    view.text({ ru: 'Консоль в браузере: {consoleUrl}', en: 'Console in a browser: {consoleUrl}' }, { consoleUrl }),
    view.text(
      {
        ru: 'Ключ встроенного партнёра: {clientId}, секрет: {clientSecret}',
        en: 'Key of the built-in partner: {clientId}, secret: {clientSecret}',
      },
      { ...credentials },
    ),
    data === null
      ? view.text({ ru: 'Данные в памяти', en: 'Data are in memory' })
      : view.text({ ru: 'Данные: {data}', en: 'Data: {data}' }, { data }),
  ].join('\n');
}
