import { type Asn1Element, contentOf, TAG } from './element.ts';
import { badValue } from './values.ts';

const UTC_TIME = /^(\d\d)(\d\d)(\d\d)([01]\d|2[0-3])(\d\d)(\d\d)?(Z|[+-]\d{4})$/;
const GENERALIZED_TIME = /^(\d{4})(\d\d)(\d\d)([01]\d|2[0-3])(\d\d)(\d\d)?(?:[.,](\d{1,9}))?(Z|[+-]\d{4})$/;

/** UTCTime or GeneralizedTime as an instant; time without a zone is refused, nobody knows which moment it is. */
export function readTime(element: Asn1Element): Date {
  const text = Buffer.from(contentOf(element)).toString('latin1');
  if (element.tag === TAG.utcTime) {
    const [, year, month, day, hour, minute, second, zone] = UTC_TIME.exec(text) ?? [];
    // RFC 5280 4.1.2.5.1: two digits from 50 are 19xx, below 50 are 20xx.
    const century = Number(year) >= 50 ? '19' : '20';
    return toDate([`${century}${year}`, month, day, hour, minute, second], '0', zone, element);
  }
  if (element.tag === TAG.generalizedTime) {
    const [, year, month, day, hour, minute, second, fraction, zone] = GENERALIZED_TIME.exec(text) ?? [];
    return toDate([year, month, day, hour, minute, second], fraction ?? '0', zone, element);
  }
  throw badValue('Time', element);
}

type Parts = readonly (string | undefined)[];

function toDate(parts: Parts, fraction: string, zone: string | undefined, element: Asn1Element): Date {
  const [year, month, day, hour, minute, second = '00'] = parts;
  const milliseconds = fraction.padEnd(3, '0').slice(0, 3);
  const offset = zone === undefined || zone === 'Z' ? 'Z' : `${zone.slice(0, 3)}:${zone.slice(3)}`;
  const date = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}.${milliseconds}${offset}`);
  // JavaScript rolls 31 February over to March; such a date is refused instead.
  const isReal = zone !== undefined && !Number.isNaN(date.getTime()) && dayExists(year, month, day);
  if (!isReal) throw badValue('Time', element);
  return date;
}

function dayExists(year: string | undefined, month: string | undefined, day: string | undefined): boolean {
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return date.getUTCDate() === Number(day);
}
