import type { Command } from '../registry/define-command.ts';
import { globalOptions } from '../registry/global-options.ts';
import { type OptionSpec, optionShape } from '../registry/option-spec.ts';
import type { ConfigFile } from './config-file.ts';
import { settingKeys } from './settings.ts';

/** Every key that may stand in a configuration file, with an option that reads it. */
export function knownKeys(commands: readonly Command[]): ReadonlyMap<string, OptionSpec> {
  const keys = new Map<string, OptionSpec>();
  // Which file is the configuration cannot be said inside one.
  for (const option of globalOptions) if (option.flags !== '--config <file>') keys.set(optionShape(option).key, option);
  for (const { spec } of commands) {
    for (const option of spec.options ?? []) {
      for (const key of settingKeys(spec.path, optionShape(option).key)) if (!keys.has(key)) keys.set(key, option);
    }
  }
  return keys;
}

/** The keys of a file that no option reads: most likely slips of the pen. */
export function unknownKeys(file: ConfigFile, commands: readonly Command[]): readonly string[] {
  const known = knownKeys(commands);
  return leafKeys(file.values, [])
    .filter((path) => !known.has(settingOf(path).join('.')))
    .map((path) => path.join('.'));
}

/** The key without the `profiles.<name>` before it. */
function settingOf(path: readonly string[]): readonly string[] {
  return path[0] === 'profiles' ? path.slice(2) : path;
}

function leafKeys(
  values: Readonly<Record<string, unknown>>,
  before: readonly string[],
): readonly (readonly string[])[] {
  return Object.entries(values).flatMap(([key, value]) => {
    const path = [...before, key];
    // `$schema` is for editors, `app` for the project's own program.
    if (before.length === 0 && (key === '$schema' || key === 'app')) return [];
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? leafKeys({ ...value }, path) : [path];
  });
}
