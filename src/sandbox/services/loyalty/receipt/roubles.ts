import type { Language } from '@styk/sdk/errors';

/** `1234.50 руб.`: fiscal printers have no sign for the rouble. */
export function formatRoubles(kopecks: number, language: Language): string {
  const roubles = Math.floor(kopecks / 100);
  const rest = String(kopecks % 100).padStart(2, '0');
  return `${roubles}.${rest} ${language === 'ru' ? 'руб.' : 'RUB'}`;
}
