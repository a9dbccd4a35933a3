import { type UnzipFileInfo, unzipSync } from 'fflate';
import { StykError } from '../../../../errors/index.ts';
import type { XmlElement } from '../../../xml/element.ts';
import { defaultXmlLimits } from '../../../xml/limits.ts';
import { readXml } from '../../../xml/reader.ts';
import { importErrors } from '../../errors.ts';
import type { TableLimits } from '../../limits.ts';
import { refuseAbove } from '../refuse-above.ts';

/** The XML parts of a workbook by path; pictures and the like are never unpacked. */
export type Parts = ReadonlyMap<string, Uint8Array>;

/** Sheets of numbers pack up to some fifty times, a bomb a thousand. */
const MAX_RATIO = 300;
const RATIO_FROM = 1024 * 1024;
const MAX_ENTRIES = 10_000;

/** A cell is an element with one or two more in it. */
const partLimits = { ...defaultXmlLimits, bytes: 512 * 1024 * 1024, elements: 3_000_000 };

/** @throws edo-import-xlsx-unreadable, edo-import-limit */
export function readParts(bytes: Uint8Array, limits: TableLimits): Parts {
  let total = 0;
  let entries = 0;
  const admit = ({ name, originalSize, size }: UnzipFileInfo): boolean => {
    entries += 1;
    if (entries > MAX_ENTRIES) throw unreadable(`> ${MAX_ENTRIES} entries`);
    if (!/^xl\/.*\.xml(\.rels)?$|^xl\/_rels\/.*\.rels$|^_rels\/\.rels$/.test(name)) return false;
    total += originalSize;
    refuseAbove(limits, 'unpackedBytes', total);
    if (originalSize > RATIO_FROM && originalSize / Math.max(1, size) > MAX_RATIO)
      throw unreadable(`${name}: zip bomb`);
    return true;
  };
  try {
    return new Map(Object.entries(unzipSync(bytes, { filter: admit })));
  } catch (cause) {
    if (cause instanceof StykError) throw cause;
    throw unreadable(cause instanceof Error ? cause.message : String(cause), cause);
  }
}

/** The root of a part; undefined where the workbook has no such part. */
export function partRoot(parts: Parts, path: string): XmlElement | undefined {
  const bytes = parts.get(path);
  if (bytes === undefined) return undefined;
  try {
    return readXml(bytes, partLimits).root;
  } catch (cause) {
    throw unreadable(`${path}: ${cause instanceof Error ? cause.message : String(cause)}`, cause);
  }
}

export function unreadable(reason: string, cause?: unknown): StykError {
  return importErrors.create('edo-import-xlsx-unreadable', { reason }, cause === undefined ? {} : { cause });
}

/** The children of a name. Some programs write `x:row` for `row`: prefixes are not looked at. */
export function childrenOf(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return element?.children.filter((child) => localName(child.name) === name) ?? [];
}

export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child) => localName(child.name) === name);
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
