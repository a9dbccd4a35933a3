import { type UnzipFileInfo, unzipSync } from 'fflate';
import { StykError } from '../../../../errors/index.ts';
import { PieceReader } from '../../../stream/piece-reader.ts';
import { encodingOfHead } from '../../../xml/decode.ts';
import type { ElementListener, XmlElement } from '../../../xml/element.ts';
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

/** Bytes read at once: with larger pieces text goes to where memory is reclaimed late. */
const PIECE = 32 * 1024;

/**
 * The elements at a path of names below the root of a part, one by one: a sheet may hold more of them than memory should.
 * In the root, which comes back at the end, they are missing.
 *
 * @throws edo-import-xlsx-unreadable
 */
export function* partElements(
  parts: Parts,
  path: string,
  names: readonly string[],
): Generator<XmlElement, XmlElement | undefined, void> {
  const bytes = parts.get(path) ?? new Uint8Array();
  const head = encodingOfHead(bytes.subarray(0, PIECE));
  if (head === undefined || bytes.length <= PIECE) {
    const root = partRoot(parts, path);
    yield* elementsAt(root, names);
    return root;
  }
  const found: XmlElement[] = [];
  const reader = new PieceReader({ ...head, limits: partLimits, pieceBytes: PIECE, listener: takingOut(names, found) });
  const read = (piece: () => void): void => {
    try {
      piece();
    } catch (cause) {
      // What is wrong the part tells when it is read as a whole.
      partRoot(parts, path);
      throw unreadable(path, cause);
    }
  };
  for (let from = 0; from < bytes.length; from += PIECE) {
    read(() => reader.push(bytes.subarray(from, from + PIECE)));
    yield* found.splice(0);
  }
  read(() => reader.end());
  yield* found.splice(0);
  return reader.root;
}

/** Moves elements at a path out of the tree as soon as they are complete. */
function takingOut(names: readonly string[], into: XmlElement[]): ElementListener {
  return (element, parents) => {
    if (parents.length !== names.length || localName(element.name) !== names.at(-1)) return;
    if (parents.some(({ name }, depth) => depth > 0 && localName(name) !== names[depth - 1])) return;
    parents.at(-1)?.children.pop();
    into.push(element);
  };
}

function elementsAt(root: XmlElement | undefined, [name = '', ...below]: readonly string[]): readonly XmlElement[] {
  return below.length === 0 ? childrenOf(root, name) : elementsAt(childOf(root, name), below);
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
