import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import type { LocalizedText } from '@styk/sdk/errors';
import type { CommandContext } from '../../context/command-context.ts';

/** `info` says what there is or is not, without a judgement: not everybody needs every tool. */
export type CheckResult = 'ok' | 'info' | 'error';

export interface Check {
  readonly id: string;
  readonly result: CheckResult;
  readonly message: LocalizedText;
}

/** @param version of Node.js, as in `process.versions.node` */
export function checkNode(version: string): Check {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const enough = major > 22 || (major === 22 && minor >= 22);
  return {
    id: 'node',
    result: enough ? 'ok' : 'error',
    message: enough
      ? { ru: `Node.js ${version}`, en: `Node.js ${version}` }
      : { ru: `Node.js ${version}, а нужен 22.22 или новее`, en: `Node.js ${version}, but 22.22 or newer is needed` },
  };
}

/** The SDK a program in this folder would import. */
export function checkSdk({ cwd }: Pick<CommandContext, 'cwd'>): Check {
  try {
    const manifest = createRequire(join(cwd, 'package.json')).resolve('@styk/sdk/package.json');
    const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string };
    return { id: 'sdk', result: 'ok', message: { ru: `@styk/sdk ${version}`, en: `@styk/sdk ${version}` } };
  } catch {
    return {
      id: 'sdk',
      result: 'info',
      message: {
        ru: '@styk/sdk в этой папке не установлен: npm install @styk/sdk',
        en: '@styk/sdk is not installed in this folder: npm install @styk/sdk',
      },
    };
  }
}

export function checkFolder(id: string, path: string): Check {
  const writable = isWritable(path);
  return {
    id,
    result: writable ? 'ok' : 'error',
    message: writable
      ? { ru: `можно писать в ${path}`, en: `${path} can be written to` }
      : { ru: `нельзя писать в ${path}: проверьте права`, en: `${path} cannot be written to: check the rights` },
  };
}

/** A folder that is not there yet can be made when the nearest one above it is writable. */
function isWritable(path: string): boolean {
  if (!existsSync(path) && dirname(path) !== path) return isWritable(dirname(path));
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

export function checkTool(tool: string, { env }: Pick<CommandContext, 'env'>): Check {
  const folders = (env['PATH'] ?? env['Path'] ?? '').split(delimiter);
  const found = folders
    .flatMap((folder) => [join(folder, tool), join(folder, `${tool}.exe`)])
    .find((path) => existsSync(path));
  return {
    id: tool,
    result: found === undefined ? 'info' : 'ok',
    message:
      found === undefined
        ? { ru: `${tool} не найден (нужен не всем)`, en: `${tool} is not found (not everybody needs it)` }
        : { ru: `${tool}: ${found}`, en: `${tool}: ${found}` },
  };
}
