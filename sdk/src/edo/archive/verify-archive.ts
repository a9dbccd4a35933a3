import { hash } from 'node:crypto';
import { type Finding, type FindingDefinition, finding } from '../findings/finding.ts';
import { isRecord } from '../mapping/object.ts';
import type { ArchiveEntry } from './entry.ts';
import { MANIFEST_PATH } from './manifest.ts';

function error(ru: string, en: string): FindingDefinition {
  return { layer: 'bytes', severity: 'error', message: { ru, en } };
}

export const archiveFindings = {
  'archive-no-manifest': error('В архиве нет пригодного manifest.json', 'The archive has no usable manifest.json'),
  'archive-missing': error('Файла из перечня нет в архиве', 'A file of the manifest is not in the archive'),
  'archive-extra': error('Файла нет в перечне архива', 'A file is not in the manifest'),
  'archive-changed': error(
    'Содержимое файла не совпадает с перечнем',
    'The content of a file differs from the manifest',
  ),
} as const satisfies Record<string, FindingDefinition>;

/** Compares an archive with its manifest: nothing missing, nothing extra, nothing changed. Empty where all is well. */
export function verifyArchive(entries: readonly ArchiveEntry[]): Finding[] {
  const expected = manifestHashes(entries.find(({ path }) => path === MANIFEST_PATH)?.bytes);
  if (expected === undefined) return [report('archive-no-manifest', MANIFEST_PATH)];
  const findings: Finding[] = [];
  const present = new Set<string>();
  for (const { path, bytes } of entries) {
    if (path === MANIFEST_PATH) continue;
    present.add(path);
    const sha256 = expected.get(path);
    if (sha256 === undefined) findings.push(report('archive-extra', path));
    else if (sha256 !== hash('sha256', bytes)) findings.push(report('archive-changed', path));
  }
  for (const path of expected.keys()) if (!present.has(path)) findings.push(report('archive-missing', path));
  return findings;
}

function report(code: keyof typeof archiveFindings, path: string): Finding {
  return finding(code, archiveFindings[code], {}, { path });
}

function manifestHashes(bytes: Uint8Array | undefined): Map<string, string> | undefined {
  if (bytes === undefined) return undefined;
  let manifest: unknown;
  try {
    manifest = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
  if (!isRecord(manifest) || manifest['format'] !== 'styk-archive/1' || !Array.isArray(manifest['files']))
    return undefined;
  const hashes = new Map<string, string>();
  for (const file of manifest['files'] as unknown[]) {
    if (!isRecord(file) || typeof file['path'] !== 'string' || typeof file['sha256'] !== 'string') return undefined;
    hashes.set(file['path'], file['sha256']);
  }
  return hashes;
}
