import { type FormatIdentity, type FormatInfo, formats } from '@styk/sdk/edo';
import { type Format, findAmong, loadFormat, prepareUserFormat } from '@styk/sdk/edo/engine';
import type { CommandContext } from '../../../context/command-context.ts';
import { type FormatScope, type StoredFormat, storedFormats } from './stored-formats.ts';

/** A format with where it comes from. */
export interface KnownFormat {
  readonly info: FormatIdentity;
  readonly source: 'built-in' | FormatScope;
  /** What only a built-in format says of itself. */
  readonly builtIn?: FormatInfo;
  readonly stored?: StoredFormat;
}

/** Every format there is: those that were added before the built-in ones, as they are chosen. */
export async function knownFormats(context: CommandContext): Promise<KnownFormat[]> {
  const stored = await storedFormats(context);
  return [
    ...stored.map((format) => ({ info: format.info, source: format.scope, stored: format })),
    ...formats.map((info) => ({ info, source: 'built-in' as const, builtIn: info })),
  ];
}

/**
 * The format of a key: `id`, `id/version` or `id/version/edition`; with a day, the one in force on it.
 *
 * @throws edo-format-unknown, edo-format-not-in-force, edo-format-withdrawn
 */
export function formatOf(key: string, known: readonly KnownFormat[], date?: string): KnownFormat {
  const infos = known.map(({ info }) => info);
  const found = known[infos.indexOf(findAmong(infos, key, date))];
  if (found === undefined) throw new RangeError(`${key} is among no formats`);
  return found;
}

/** The format with its table. */
export async function loadKnown({ builtIn, stored, info }: KnownFormat): Promise<Format<FormatIdentity>> {
  return stored === undefined ? loadFormat(builtIn ?? info.id) : prepareUserFormat(stored);
}
