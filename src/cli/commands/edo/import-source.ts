import { basename } from 'node:path';
import { type ImportResult, importDocuments, readMapping, type TableMapping } from '@styk/sdk/edo/import';
import { parse as parseYaml } from 'yaml';
import type { CommandContext } from '../../context/command-context.ts';
import { aboutFile } from '../../failure/about-file.ts';
import { readInput } from '../../files/read-input.ts';
import { edoCommandErrors } from './errors.ts';

const INPUT_LIMIT = 256 * 1024 * 1024;

/** Options of every command that takes tables. */
export interface MappingInput {
  readonly map?: string | undefined;
  readonly set: readonly string[];
}

/**
 * The documents of a file in any form that is known.
 *
 * @throws cli-edo-input-not-json, cli-edo-input-empty; edo-import-…
 */
export async function importSource(
  input: string,
  options: MappingInput,
  context: CommandContext,
): Promise<ImportResult> {
  const { cwd, stdin } = context;
  const mapping = await mappingOf(options, context);
  const bytes = input === '-' ? await stdin.bytes(INPUT_LIMIT) : await readInput(input, cwd);
  return aboutFile(input, async () => {
    const result = await read(bytes, { mapping, ...(input !== '-' && { fileName: basename(input) }) });
    if (result.documents.length === 0) throw edoCommandErrors.create('cli-edo-input-empty', {});
    return result;
  });
}

async function read(...given: Parameters<typeof importDocuments>): Promise<ImportResult> {
  try {
    return await importDocuments(...given);
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause;
    throw edoCommandErrors.create('cli-edo-input-not-json', { reason: cause.message }, { cause });
  }
}

/** The file of `--map` with the values of `--set` on top. */
async function mappingOf({ map, set }: MappingInput, { cwd }: CommandContext): Promise<TableMapping> {
  const values = valuesOf(set);
  if (map === undefined) return readMapping({ values });
  const text = new TextDecoder().decode(await readInput(map, cwd));
  return aboutFile(map, () => {
    const given = readMapping(yaml(text));
    return readMapping({ ...given, values: { ...given.values, ...values } });
  });
}

function yaml(text: string): unknown {
  try {
    return parseYaml(text, { maxAliasCount: 0 });
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw edoCommandErrors.create('cli-edo-map-unreadable', { reason }, { cause });
  }
}

/**
 * The values of `--set`, by field.
 *
 * @throws cli-edo-set-unreadable
 */
export function valuesOf(set: readonly string[]): Record<string, string> {
  return Object.fromEntries(set.map(assignment));
}

function assignment(text: string): readonly [string, string] {
  const [, field, value] = /^([\w.]+)=(.*)$/s.exec(text) ?? [];
  if (field === undefined || value === undefined)
    throw edoCommandErrors.create('cli-edo-set-unreadable', { value: text });
  return [field, value];
}
