import { type Field, leaf } from '../../mapping/field.ts';
import { flag } from '../../mapping/flag.ts';
import { anyOf } from '../../mapping/json-schema.ts';
import { isRecord, object } from '../../mapping/object.ts';
import { best } from '../../mapping/path.ts';
import { date, matching, type Value } from '../../mapping/value.ts';

/**
 * A moment as a waybill states it, in the time of its place: RFC 3339 with the offset written out, `2026-10-05T09:30:00+03:00`.
 * Each has a companion attribute НалКоорТочВр…, which says that the clock goes by UTC (1) or does not (0); a text means 1.
 */
export type WaybillMoment = string | StatedMoment;

/** A moment with its companion attribute said expressly. */
export interface StatedMoment {
  /** RFC 3339 with an offset. */
  readonly at: string;
  /** НалКоорТочВр…: whether the clock goes by UTC. */
  readonly coordinated: boolean;
}

/** A time of day with colons, ЧЧ:ММ:СС, in the document as in the model: order 1065@ has no points where the УПД has them. */
export const clockTime: Value = matching(/^([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/);

const MOMENT = /^(\d{4}-\d\d-\d\d)(T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d[+-][01]\d:[0-5]\d)$/;

/** ДатаВремяВЗТип: `05.10.2026T09:30:00+03:00`. */
const momentText: Value = {
  schema: () => ({ type: 'string', pattern: MOMENT.source }),
  read(input, pointer, report) {
    if (typeof input !== 'string') return report.add('input-type', pointer, { expected: 'YYYY-MM-DDThh:mm:ss+hh:mm' });
    const [, day] = MOMENT.exec(input) ?? [];
    if (day === undefined) return report.add('input-moment', pointer, { value: input });
    return date.read(day, pointer, report) === undefined ? undefined : input;
  },
  toText: (iso) => convertDay(iso, date.toText),
  fromText: (text) => convertDay(text, date.fromText),
};

function convertDay(text: string, convert: (day: string) => string): string {
  const [day = '', ...rest] = text.split('T');
  return [convert(day), ...rest].join('T');
}

/** A moment and its companion, given as paths of attributes. */
export function moment(path: string, companion: string): Field<WaybillMoment> {
  const at = leaf(path, momentText);
  const coordinated = flag(companion);
  const stated = object<StatedMoment>({ at, coordinated });
  return {
    schema: () => anyOf([at.schema(), stated.schema()]),
    read(input, pointer, report) {
      if (!isRecord(input)) return at.read(input, pointer, report);
      const value = stated.read(input, pointer, report);
      return value?.coordinated === true ? value.at : value;
    },
    write(value, element) {
      const { at, coordinated } = typeof value === 'string' ? { at: value, coordinated: true } : value;
      stated.write({ at, coordinated }, element);
    },
    parse(element) {
      const text = at.parse(element);
      return text !== undefined && coordinated.parse(element) === false ? { at: text, coordinated: false } : text;
    },
    locate: (steps) => best([at.locate(steps), coordinated.locate(steps)]),
  };
}

/** Milliseconds since 1970 of a moment as it stands in a document; undefined where it is none. */
export function epochOf(text: string | undefined): number | undefined {
  const epoch = text === undefined ? Number.NaN : Date.parse(momentText.fromText(text));
  return Number.isNaN(epoch) ? undefined : epoch;
}
