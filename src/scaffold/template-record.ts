import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { scaffoldErrors } from './errors.ts';
import type { RenderedFile } from './render-files.ts';
import type { TemplateManifest } from './template.ts';

/** Which template made a project and how each file looked then: the common ancestor of a later update. */
export interface TemplateRecord {
  readonly template: string;
  readonly version: string;
  readonly values: Readonly<Record<string, string>>;
  /** SHA-256 in hex of each file as the template made it, by path. */
  readonly files: Readonly<Record<string, string>>;
}

export const recordPath = '.styk/template.json';

/** The record of the project in a folder, if it has one. @throws StykError `scaffold-record-unreadable` */
export function readRecord(targetDir: string): TemplateRecord | undefined {
  const path = join(targetDir, recordPath);
  if (!existsSync(path)) return undefined;
  try {
    const record = JSON.parse(readFileSync(path, 'utf8')) as TemplateRecord;
    if (typeof record.template !== 'string' || typeof record.files !== 'object') throw new Error('not a record');
    return record;
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw scaffoldErrors.create('scaffold-record-unreadable', { reason }, { cause, at: { file: path } });
  }
}

export function recordFile(
  { id, version }: TemplateManifest,
  values: Readonly<Record<string, string>>,
  files: readonly RenderedFile[],
): RenderedFile {
  const hashes = Object.fromEntries(files.map(({ path, content }) => [path, hashOf(content)]));
  const record: TemplateRecord = { template: id, version, values, files: hashes };
  return { path: recordPath, content: Buffer.from(`${JSON.stringify(record, undefined, 2)}\n`) };
}

export function hashOf(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
