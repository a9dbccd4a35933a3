import type { Store } from '@styk/sdk/api/partners';
import { partnerErrors } from './errors.ts';

/**
 * `id:name:time-zone:till+till`; what is left out: the name is the id, the zone Moscow's, one till `pos-1`.
 * @throws StykError `partner-store-malformed`
 */
export function parseStore(value: string): Store {
  const [storeId = '', name = '', timezone = '', tills = '', ...excess] = value.split(':').map((part) => part.trim());
  if (!/^[0-9A-Za-z_-]{1,32}$/.test(storeId)) throw malformed(value, storeId);
  if (excess.length > 0) throw malformed(value, excess.join(':'));
  if (timezone !== '' && !isTimeZone(timezone)) throw malformed(value, timezone);
  return {
    storeId,
    name: name === '' ? storeId : name,
    timezone: timezone === '' ? 'Europe/Moscow' : timezone,
    posIds: tills === '' ? ['pos-1'] : [...new Set(tills.split('+'))],
  };
}

function malformed(value: string, part: string) {
  return partnerErrors.create('partner-store-malformed', { value, part: part === '' ? '""' : part });
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
