import type { Language } from '@styk/sdk/errors';

/** The first of our two languages by the weights of `Accept-Language` (RFC 9110 section 12.5.4), or the fallback. */
export function negotiateLanguage(header: string | undefined, fallback: Language): Language {
  if (header === undefined || header.length > 200) return fallback;
  let best: { language: Language; weight: number } | undefined;
  for (const range of header.split(',')) {
    const [tag = '', ...parameters] = range.split(';');
    const language = tag.trim().slice(0, 2).toLowerCase();
    if (language !== 'ru' && language !== 'en') continue;
    const q = parameters.find((parameter) => parameter.trim().startsWith('q='));
    const weight = q === undefined ? 1 : Number(q.trim().slice(2));
    if (weight > (best?.weight ?? 0)) best = { language, weight };
  }
  return best?.language ?? fallback;
}
