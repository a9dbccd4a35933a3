import { join } from 'node:path';
import { replaceFile } from '../files/replace-file.ts';
import { projectFileName } from './config-file.ts';
import { userFileName } from './load-settings.ts';
import type { LayeredSettings } from './settings.ts';

type Values = Readonly<Record<string, unknown>>;

export interface SettingChange {
  /** Dotted key inside the file, `profiles.<name>` included. */
  readonly path: readonly string[];
  readonly value: unknown;
}

/** Writes a value into the project's file, or a new one in `cwd`. Returns the file's path. */
export async function changeProjectSetting(
  change: SettingChange,
  { cwd, settings }: { readonly cwd: string; readonly settings: LayeredSettings },
): Promise<string> {
  const file = settings.files.find(({ source }) => source === 'project');
  const path = file?.path ?? join(cwd, projectFileName);
  await replaceFile(path, `${JSON.stringify(withValue(file?.values ?? {}, change), undefined, 2)}\n`, 0o644);
  return path;
}

/** Writes a value into the user's file. Returns the file's path. */
export async function changeUserSetting(change: SettingChange, configDir: string): Promise<string> {
  const { default: Conf } = await import('conf');
  const conf = new Conf<Record<string, unknown>>({ cwd: configDir, configName: userFileName.replace(/\.json$/, '') });
  conf.store = withValue(conf.store, change);
  return conf.path;
}

/** The same values with one more or another one; nothing given is changed. */
function withValue(values: Values, { path: [key = '', ...deeper], value }: SettingChange): Record<string, unknown> {
  if (deeper.length === 0) return { ...values, [key]: value };
  const inner = Object.hasOwn(values, key) ? values[key] : undefined;
  const below = typeof inner === 'object' && inner !== null ? { ...inner } : {};
  return { ...values, [key]: withValue(below, { path: deeper, value }) };
}
