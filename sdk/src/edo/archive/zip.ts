import { type UnzipFileInfo, unzipSync, zipSync } from 'fflate';
import { StykError } from '../../errors/index.ts';
import { edoErrors } from '../errors.ts';
import type { ArchiveEntry } from './entry.ts';
import { assertSafePath } from './safe-name.ts';

/** What a ZIP from outside may cost. */
export interface ZipLimits {
  readonly entries: number;
  /** Unpacked bytes of all entries together. */
  readonly totalBytes: number;
  /** Unpacked to packed, for entries above 1 MB: XML packs about 20 times, a bomb a thousand. */
  readonly ratio: number;
}

export const defaultZipLimits: ZipLimits = { entries: 100_000, totalBytes: 2 * 1024 ** 3, ratio: 200 };

const RATIO_FROM = 1024 * 1024;

/**
 * Packs entries into a ZIP; the same entries give the same bytes: their order is kept and all carry one timestamp.
 * Names that are not ASCII are marked as UTF-8.
 */
export function zipArchive(entries: readonly ArchiveEntry[]): Uint8Array {
  // ZIP holds local time: the first moment it can express, in whatever zone this runs.
  const mtime = new Date(1980, 0, 1);
  return zipSync(Object.fromEntries(entries.map(({ path, bytes }) => [path, [bytes, { level: 6, mtime }]])));
}

/**
 * Unpacks a ZIP within limits. Folders are left out.
 *
 * @throws edo-archive-limit, edo-archive-unsafe-path, edo-archive-duplicate-path, edo-archive-unreadable
 */
export function readZip(zip: Uint8Array, limits: ZipLimits = defaultZipLimits): ArchiveEntry[] {
  const seen = new Set<string>();
  let total = 0;
  const admit = (file: UnzipFileInfo): boolean => {
    if (file.name.endsWith('/')) return false;
    assertSafePath(file.name);
    if (seen.has(file.name)) throw edoErrors.create('edo-archive-duplicate-path', { path: file.name });
    seen.add(file.name);
    total += file.originalSize;
    const ratio = file.originalSize / Math.max(1, file.size);
    refuse('entries', seen.size, limits.entries);
    refuse('totalBytes', total, limits.totalBytes);
    if (file.originalSize > RATIO_FROM) refuse('ratio', Math.round(ratio), limits.ratio);
    return true;
  };
  const unpacked = unpack(zip, admit);
  return [...seen].map((path) => ({ path, bytes: unpacked[path] ?? new Uint8Array() }));
}

function unpack(zip: Uint8Array, filter: (file: UnzipFileInfo) => boolean): Record<string, Uint8Array> {
  try {
    return unzipSync(zip, { filter });
  } catch (cause) {
    if (cause instanceof StykError) throw cause;
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw edoErrors.create('edo-archive-unreadable', { reason }, { cause });
  }
}

function refuse(limit: keyof ZipLimits, value: number, allowed: number): void {
  if (value > allowed) throw edoErrors.create('edo-archive-limit', { limit, value });
}
