import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { cliErrors } from '../errors.ts';

export const projectFileName = 'styk.config.json';

export interface ConfigFile {
  readonly source: 'project' | 'user';
  readonly path: string;
  readonly values: Readonly<Record<string, unknown>>;
}

/** The nearest `styk.config.json` in this folder or one above it. */
export function findProjectFile(folder: string): string | undefined {
  const path = join(folder, projectFileName);
  if (existsSync(path)) return path;
  const parent = dirname(folder);
  return parent === folder ? undefined : findProjectFile(parent);
}

/**
 * Reads a configuration file.
 * @throws StykError `cli-config-unreadable`, `cli-config-malformed`
 */
export function readConfigFile(path: string, source: ConfigFile['source']): ConfigFile {
  return { source, path, values: parseJsonObject(readConfigText(path), path) };
}

/** @throws StykError `cli-config-unreadable` */
export function readConfigText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw cliErrors.create('cli-config-unreadable', { reason: reasonOf(cause) }, { at: { file: path }, cause });
  }
}

/** @throws StykError `cli-config-malformed` */
function parseJsonObject(text: string, path: string): Record<string, unknown> {
  let values: unknown;
  try {
    // Editors on Windows like to begin a file with a byte order mark.
    values = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (cause) {
    const place = placeIn(reasonOf(cause));
    throw cliErrors.create(
      'cli-config-malformed',
      { reason: reasonOf(cause) },
      { at: { file: path, ...place }, cause },
    );
  }
  if (typeof values === 'object' && values !== null && !Array.isArray(values)) return { ...values };
  throw cliErrors.create('cli-config-malformed', { reason: text.trim().slice(0, 20) }, { at: { file: path } });
}

/** V8 tells the place of most syntax errors in the message. */
function placeIn(message: string): { line: number; column: number } | undefined {
  const [, line, column] = /\(line (\d+) column (\d+)\)/.exec(message) ?? [];
  return line === undefined || column === undefined ? undefined : { line: Number(line), column: Number(column) };
}

function reasonOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
