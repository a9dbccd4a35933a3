import { eventsCommandErrors } from '../errors.ts';

/** @throws StykError `events-receiver-invalid` */
export function receiverUrl(text: string): string {
  const url = URL.parse(text);
  if (url === null || !['http:', 'https:'].includes(url.protocol)) {
    throw eventsCommandErrors.create('events-receiver-invalid', { url: text });
  }
  return url.href;
}
