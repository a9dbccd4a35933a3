import type { ConfigFile } from './config-file.ts';

/** Where a value came from. */
export type SettingSource = 'environment' | 'project' | 'user';

export interface Setting {
  /** The key under which it was found. */
  readonly key: string;
  readonly value: unknown;
  readonly source: SettingSource;
  /** The variable, or the file and the key in it. */
  readonly origin: string;
}

/** The configuration in force. */
export interface LayeredSettings {
  /** The name of the active profile; `default` unless chosen. */
  readonly profile: string;
  /** The names of profiles found in the files. */
  readonly profiles: readonly string[];
  readonly files: readonly ConfigFile[];
  /** Every value of a setting that may stand under these keys, the one that counts first. */
  layers(keys: readonly string[]): readonly Setting[];
}

/** The keys of an option, the most specific first: `edo.build.out`, `edo.out`, `out`. */
export function settingKeys(path: readonly string[], key: string): readonly string[] {
  return path.map((_, index) => [...path.slice(0, path.length - index), key].join('.')).concat(key);
}

export interface SettingsInit {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The project's file before the user's. */
  readonly files: readonly ConfigFile[];
  /** `--profile`, if given. */
  readonly profile: string | undefined;
}

export const defaultProfile = 'default';

/** Puts environment and files in their order; inside a file the active profile comes before what is common to all. */
export function layerSettings({ env, files, profile: chosen }: SettingsInit): LayeredSettings {
  const named = [chosen, env['STYK_PROFILE'], ...files.map(({ values }) => values['profile'])];
  const profile = named.find((name) => typeof name === 'string' && name !== '') ?? defaultProfile;
  const sections = files.flatMap((file) => fileSections(file, String(profile)));

  return {
    profile: String(profile),
    profiles: files.flatMap(({ values }) => Object.keys(objectAt(values, 'profiles') ?? {})),
    files,
    layers: (keys) => [...environmentLayer(env, keys), ...sections.flatMap((section) => sectionLayer(section, keys))],
  };
}

interface Section {
  readonly file: ConfigFile;
  /** The keys that lead to the section inside the file. */
  readonly prefix: readonly string[];
  readonly values: Readonly<Record<string, unknown>>;
}

function fileSections(file: ConfigFile, profile: string): readonly Section[] {
  const own = objectAt(objectAt(file.values, 'profiles') ?? {}, profile);
  const common = { file, prefix: [], values: file.values };
  return own === undefined ? [common] : [{ file, prefix: ['profiles', profile], values: own }, common];
}

/** One variable for every flag, whatever command the flag belongs to. */
function environmentLayer(env: SettingsInit['env'], keys: readonly string[]): readonly Setting[] {
  const key = keys.at(-1) ?? '';
  const variable = variableOf(key);
  const value = env[variable];
  return value === undefined ? [] : [{ key, value, source: 'environment', origin: variable }];
}

/** `edo.build.failOn` → `STYK_FAIL_ON` */
export function variableOf(key: string): string {
  const name = key.slice(key.lastIndexOf('.') + 1);
  return `STYK_${name.replace(/[A-Z]/g, '_$&').toUpperCase()}`;
}

function sectionLayer({ file, prefix, values }: Section, keys: readonly string[]): readonly Setting[] {
  return keys.flatMap((key) => {
    const path = key.split('.');
    const value = path.reduce<unknown>(
      (at, step) => (isObject(at) && Object.hasOwn(at, step) ? at[step] : undefined),
      values,
    );
    if (value === undefined || isObject(value)) return [];
    return [{ key, value, source: file.source, origin: `${file.path}: ${[...prefix, ...path].join('.')}` }];
  });
}

function objectAt(
  values: Readonly<Record<string, unknown>>,
  key: string,
): Readonly<Record<string, unknown>> | undefined {
  const value = Object.hasOwn(values, key) ? values[key] : undefined;
  return isObject(value) ? value : undefined;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
