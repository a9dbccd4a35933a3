import { type FileFlags, idOfFile, noFlags, parseFileName } from '../formats/file-name.ts';
import type { WithUnmapped } from '../mapping/unmapped.ts';
import { readXml } from '../xml/reader.ts';
import type { FileHead } from './document-type.ts';
import { parseMapped } from './mapped-title.ts';
import type { Upd } from './upd.ts';
import { totalsOf } from './upd-amounts.ts';
import { updTitle } from './upd-title.ts';

/** A seller title that was read. */
export interface ParsedUpd {
  /** What the model has no field for stands in its `unmapped`, and is put back by `buildUpd`. */
  readonly upd: Upd & WithUnmapped;
  /** ИдФайл. */
  readonly id: string;
  readonly documentGuid: string;
  /** N2–N7 of the file name. */
  readonly flags: FileFlags;
  /** ДатаИнфПр (ISO) and ВремИнфПр (ЧЧ:ММ:СС). */
  readonly createdAt: FileHead['createdAt'];
  /** ВерсПрог. */
  readonly programVersion: string;
  readonly totals: { readonly net?: string; readonly vat?: string; readonly gross?: string; readonly currency: string };
  /** Paths of what a rebuild would write differently: ИдФайл, where its flags are not what the content makes them. */
  readonly notCarried: readonly string[];
}

/**
 * Reads a seller title into the friendly model. Validate the document first: this reads, it does not judge.
 *
 * @param fileName used where ИдФайл does not have the form of a file name.
 * @throws edo-format-…, edo-xml-…, edo-bytes-…; edo-file-name-invalid; EdoInputError where the model's required parts are absent.
 */
export function parseUpd(bytes: Uint8Array, fileName = ''): ParsedUpd {
  const { document: upd, file, notCarried } = parseMapped(updTitle, readXml(bytes).root, fileName);
  const { id, guid = '', createdAt, programVersion } = file;
  const { flags } = parseFileName(id) ?? parseFileName(idOfFile(fileName)) ?? { flags: noFlags };
  const totals = { ...totalsOf(upd), currency: upd.currency.code };
  return { upd, id, documentGuid: guid, flags, createdAt, programVersion, totals, notCarried };
}
