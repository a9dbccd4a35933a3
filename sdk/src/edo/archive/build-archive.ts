import { hash } from 'node:crypto';
import { edoErrors } from '../errors.ts';
import type { ArchiveDocument, ArchiveEntry, ExchangedFile } from './entry.ts';
import { documentFolder, uniqueFolders } from './layout.ts';
import { MANIFEST_PATH, type Manifest, README_PATH, REGISTER_PATH } from './manifest.ts';
import { readmeText } from './readme.ts';
import { type RegisterLine, registerCsv } from './register.ts';
import { assertSafeName } from './safe-name.ts';

export interface ArchiveOptions {
  /** Name and version of the program, for the manifest. */
  readonly generator: string;
}

/**
 * The export package for accountants: titles and signatures with their exact names and bytes in folders by month,
 * counterparty and document, a register, a manifest and a note. The same documents give the same entries, whatever their order.
 *
 * @throws edo-archive-unsafe-path, edo-archive-duplicate-path
 */
export function buildArchive(documents: readonly ArchiveDocument[], options: ArchiveOptions): ArchiveEntry[] {
  const sorted = documents
    .map((document) => ({ document, wanted: documentFolder(document) }))
    .sort((a, b) => compare(a.wanted, b.wanted) || compare(a.document.title.fileName, b.document.title.fileName));
  const folders = uniqueFolders(sorted.map(({ wanted }) => wanted));

  const files: ArchiveEntry[] = [];
  const lines: RegisterLine[] = [];
  for (const [index, { document }] of sorted.entries()) {
    const folder = folders[index] ?? '';
    const { title, counterTitle, others = [], meta } = document;
    const exchanged = [title, ...(counterTitle === undefined ? [] : [counterTitle]), ...others];
    files.push(...exchanged.flatMap((file) => entriesOf(file, folder)));
    const sha256 = hash('sha256', title.bytes);
    lines.push({ ...meta, fileName: title.fileName, sha256, path: `${folder}/${title.fileName}` });
  }
  const described = [
    { path: README_PATH, bytes: new TextEncoder().encode(readmeText(options.generator)) },
    { path: REGISTER_PATH, bytes: registerCsv(lines) },
    ...files,
  ];
  refuseDuplicates(described);
  return [{ path: MANIFEST_PATH, bytes: manifestBytes(described, documents.length, options) }, ...described];
}

function entriesOf(file: ExchangedFile, folder: string): ArchiveEntry[] {
  const named = [{ name: file.fileName, bytes: file.bytes }, ...file.signatures];
  return named.map(({ name, bytes }) => {
    assertSafeName(name);
    return { path: `${folder}/${name}`, bytes };
  });
}

function refuseDuplicates(entries: readonly ArchiveEntry[]): void {
  const seen = new Set<string>();
  for (const { path } of entries) {
    if (seen.has(path.toLowerCase())) throw edoErrors.create('edo-archive-duplicate-path', { path });
    seen.add(path.toLowerCase());
  }
}

function manifestBytes(entries: readonly ArchiveEntry[], documents: number, options: ArchiveOptions): Uint8Array {
  const manifest: Manifest = {
    format: 'styk-archive/1',
    generator: options.generator,
    counts: { documents, files: entries.length },
    files: entries.map(({ path, bytes }) => ({ path, size: bytes.length, sha256: hash('sha256', bytes) })),
  };
  return new TextEncoder().encode(`${JSON.stringify(manifest, null, 2)}\n`);
}

/** By code points: the same order on every machine, whatever its locale. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
