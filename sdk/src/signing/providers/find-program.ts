import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * The full path of a program: on PATH, otherwise in the folders given.
 * @param env whose PATH it is
 */
export function findProgram(
  name: string,
  env: Readonly<Record<string, string | undefined>>,
  folders: readonly string[] = [],
): string | undefined {
  const names = process.platform === 'win32' ? [`${name}.exe`] : [name];
  const path = (env['PATH'] ?? env['Path'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return [...path, ...folders].flatMap((folder) => names.map((file) => join(folder, file))).find(isProgram);
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
