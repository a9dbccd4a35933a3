import { type LayeredSettings, settingKeys } from '../config/settings.ts';
import { cliErrors } from '../errors.ts';
import { camelCase } from './camel-case.ts';
import type { CommandSpec } from './command-spec.ts';
import { type GlobalOptions, globalOptions } from './global-options.ts';
import { type OptionSpec, optionShape } from './option-spec.ts';
import { choiceOf, optionValue } from './option-value.ts';
import type { ParsedArgv } from './parse-argv.ts';

/** A command's input before its type is known: the registry has checked it against the description. */
export interface ResolvedInput {
  readonly args: ParsedArgv['args'];
  readonly options: Readonly<Record<string, unknown>>;
}

/**
 * Fills the options from flag, environment, project file, user file and default, in this order, and checks them.
 * @throws StykError `cli-option-required`, `cli-value-…`
 */
export function resolveInput(parsed: ParsedArgv, settings: LayeredSettings): ResolvedInput {
  const { spec } = parsed.command;
  for (const { name, choices } of spec.args ?? []) {
    for (const value of [parsed.args[camelCase(name)] ?? []].flat()) choiceOf(choices, value, `<${name}>`);
  }
  return { args: parsed.args, options: resolveOptions(spec.options ?? [], spec.path, parsed.given, settings) };
}

export function resolveGlobals(given: ReadonlyMap<string, unknown>, settings: LayeredSettings): GlobalOptions {
  // The values have been checked against the very list from which the type is made.
  return resolveOptions(globalOptions, [], given, settings) as unknown as GlobalOptions;
}

function resolveOptions(
  options: readonly OptionSpec[],
  path: CommandSpec['path'] | readonly [],
  given: ReadonlyMap<string, unknown>,
  settings: LayeredSettings,
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    options.map((option) => [optionShape(option).key, resolveOption(option, path, given, settings)]),
  );
}

function resolveOption(
  option: OptionSpec,
  path: readonly string[],
  given: ReadonlyMap<string, unknown>,
  settings: LayeredSettings,
): unknown {
  const { key, name, variable, kind } = optionShape(option);
  if (given.has(key)) return optionValue(option, given.get(key), `--${name}`);
  const [setting] = settings.layers(settingKeys(path, key));
  if (setting !== undefined) return optionValue(option, setting.value, setting.origin);
  if (option.default !== undefined) return option.default;
  if (option.required) {
    throw cliErrors.create('cli-option-required', { flags: option.flags, variable, key: [...path, key].join('.') });
  }
  return kind === 'switch' ? false : kind === 'list' ? [] : undefined;
}
