import type { StykError } from '../../errors/index.ts';
import { edoErrors } from '../errors.ts';
import { SchemaModel } from '../schema/model.ts';
import type { FormatTable } from '../schema/table.ts';
import type { FormatEdition, FormatIdentity, FormatInfo } from './edition.ts';
import { actEditions } from './editions/act.ts';
import { correctionEditions } from './editions/correction.ts';
import { mchdEditions } from './editions/mchd.ts';
import { technologicalEditions } from './editions/technological.ts';
import { torg12Editions } from './editions/torg12.ts';
import { updEditions } from './editions/upd.ts';
import { waybillEditions } from './editions/waybill.ts';

/** A format with its table loaded. */
export interface Format<Info extends FormatIdentity = FormatInfo> {
  readonly info: Info;
  readonly model: SchemaModel;
}

/** Every edition built in; of each id the newest first. */
export const editions: readonly FormatEdition[] = [
  ...updEditions,
  ...correctionEditions,
  ...torg12Editions,
  ...actEditions,
  ...waybillEditions,
  ...technologicalEditions,
  ...mchdEditions,
];

/** Every format known. */
export const formats: readonly FormatInfo[] = editions.map(({ info }) => info);

/** `upd-seller/5.03`; with the edition where that matters: `upd-seller/5.03/05_03_04`. */
export function formatKey({ id, version }: Pick<FormatIdentity, 'id' | 'version'>): string {
  return `${id}/${version}`;
}

/** Whether documents are made in this format on that day (ISO). */
export function isInForce({ validFrom, validTo }: FormatIdentity, date: string): boolean {
  return validFrom <= date && (validTo === undefined || date <= validTo);
}

/** The edition of a format in which documents of that day (ISO) are made; undefined where there is none. */
export function formatInForce(id: string, date: string): FormatInfo | undefined {
  return formats.find((info) => info.id === id && isInForce(info, date));
}

/**
 * Finds a format by `id`, `id/version` or `id/version/edition`; the newest one where several fit.
 *
 * @throws edo-format-unknown
 */
export function findFormat(key: string): FormatInfo {
  return findAmong(formats, key);
}

/**
 * The same among any formats, of which the first that fits is taken; with a day (ISO) the first in force on it.
 *
 * @throws edo-format-unknown, edo-format-not-in-force, edo-format-withdrawn
 */
export function findAmong<Info extends FormatIdentity>(among: readonly Info[], key: string, date?: string): Info {
  const [id, version, edition, ...rest] = key.split('/');
  const fitting = among.filter(
    (info) =>
      info.id === id &&
      (version === undefined || info.version === version || info.alsoVersions?.includes(version) === true) &&
      (edition === undefined || info.edition === edition),
  );
  const [newest] = fitting;
  if (newest === undefined || rest.length > 0) throw edoErrors.create('edo-format-unknown', { id: key });
  if (date === undefined) return newest;
  const inForce = fitting.find((info) => isInForce(info, date));
  if (inForce === undefined) throw notInForce(newest, key, date);
  return inForce;
}

function notInForce(newest: FormatIdentity, key: string, date: string): StykError {
  const { validTo = date } = newest;
  const replacedBy = formats.find((info) => info === newest)?.replacedBy;
  if (replacedBy === undefined || validTo >= date)
    return edoErrors.create('edo-format-not-in-force', { id: key, date });
  return edoErrors.create('edo-format-withdrawn', { id: key, date, validTo, replacedBy });
}

/** Prepared once per process: a format is immutable, and a batch of documents should not pay for it again. */
const loaded = new WeakMap<FormatInfo, Format>();

/**
 * Loads the table of a format, or of the one that `findFormat` finds.
 *
 * @throws edo-format-unknown
 */
export async function loadFormat(format: FormatInfo | string): Promise<Format> {
  const info = typeof format === 'string' ? findFormat(format) : format;
  const known = loaded.get(info);
  if (known !== undefined) return known;
  const edition = editions.find((one) => one.info === info);
  if (edition === undefined) throw edoErrors.create('edo-format-unknown', { id: formatKey(info) });
  const { default: table } = await edition.load();
  const made = { info, model: new SchemaModel(table as FormatTable) };
  loaded.set(info, made);
  return made;
}
