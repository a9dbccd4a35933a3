import type { Language } from '@styk/sdk/errors';
import type { Host } from './host.ts';

/** The language of the system (LC_ALL, LC_MESSAGES, LANG, else what the system reports): Russian where it is Russian. */
export function systemLanguage({ env, locale }: Pick<Host, 'env' | 'locale'>): Language {
  const named = [env['LC_ALL'], env['LC_MESSAGES'], env['LANG']].find((value) => value !== undefined && value !== '');
  return /^ru(?![a-z])/i.test(named ?? locale()) ? 'ru' : 'en';
}
