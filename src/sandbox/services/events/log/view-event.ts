import type { Event } from '@styk/sdk/api/events';
import { PERSONAL_DATA_SCOPE } from '../personal-data.ts';
import type { LoggedEvent } from './read.ts';

/** The event as it was delivered, with personal data only for those who may see them (E12). */
export function viewEvent(event: Pick<LoggedEvent, 'body' | 'personalBody'>, scopes: readonly string[]): Event {
  const { body, personalBody } = event;
  return JSON.parse(scopes.includes(PERSONAL_DATA_SCOPE) ? (personalBody ?? body) : body) as Event;
}
