import { createHash } from 'node:crypto';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { UserFormat } from '@styk/sdk/edo';
import type { CommandContext } from '../../../context/command-context.ts';
import { replaceFile } from '../../../files/replace-file.ts';
import { projectFormatsFolder } from '../../../project/project-folder.ts';
import { edoCommandErrors } from '../errors.ts';

/** Whose a format is: the project's, kept beside its settings, or the user's, at hand in every project. */
export type FormatScope = 'project' | 'user';

/** A format that was added, with the file it is kept in. */
export interface StoredFormat extends UserFormat {
  readonly scope: FormatScope;
  readonly file: string;
  readonly schema: SchemaSource;
}

/** The schema a format was made from. */
interface SchemaSource {
  readonly file: string;
  readonly sha256: string;
}

/** Changes when a table can no longer be read as it was. */
const KIND = 'styk-format/1';
const EXTENSION = '.format.json';

type Place = Pick<CommandContext, 'cwd' | 'settings' | 'dataDir'>;

/**
 * The formats that were added, the project's first: where both have one, the project's is taken.
 *
 * @throws cli-edo-format-file-broken
 */
export async function storedFormats(place: Place): Promise<StoredFormat[]> {
  const lists = await Promise.all((['project', 'user'] as const).map((scope) => inFolder(scope, place)));
  return lists.flat();
}

/** Where a format is kept or would be. */
export function formatFile(scope: FormatScope, { info }: UserFormat, place: Place): string {
  const name = [info.id, info.version, info.edition].map((part) => part.replace(/[^\w.-]/g, '_')).join('@');
  return join(folderOf(scope, place), `${name}${EXTENSION}`);
}

export async function storeFormat(
  file: string,
  format: UserFormat,
  schemaFile: string,
  xsd: Uint8Array,
): Promise<void> {
  const schema: SchemaSource = { file: schemaFile, sha256: createHash('sha256').update(xsd).digest('hex') };
  await replaceFile(file, `${JSON.stringify({ kind: KIND, schema, info: format.info, table: format.table })}\n`);
}

export async function removeFormat({ file }: StoredFormat): Promise<void> {
  await rm(file);
}

function folderOf(scope: FormatScope, place: Place): string {
  return scope === 'project' ? projectFormatsFolder(place) : join(place.dataDir, 'formats');
}

async function inFolder(scope: FormatScope, place: Place): Promise<StoredFormat[]> {
  const folder = folderOf(scope, place);
  const names = await readdir(folder).catch(() => []);
  const own = names.filter((name) => name.endsWith(EXTENSION)).sort();
  return Promise.all(own.map(async (name) => readFormat(scope, join(folder, name))));
}

async function readFormat(scope: FormatScope, file: string): Promise<StoredFormat> {
  const text = await readFile(file, 'utf8');
  try {
    const { kind, info, table, schema } = JSON.parse(text);
    if (kind === KIND) return { scope, file, info, table, schema };
  } catch (cause) {
    throw edoCommandErrors.create('cli-edo-format-file-broken', {}, { at: { file }, cause });
  }
  throw edoCommandErrors.create('cli-edo-format-file-broken', {}, { at: { file } });
}
