import { cliErrors } from '../errors.ts';
import type { Command } from '../registry/define-command.ts';
import { nearest } from '../registry/nearest.ts';
import type { OptionSpec } from '../registry/option-spec.ts';
import { optionValue } from '../registry/option-value.ts';
import { knownKeys } from './known-keys.ts';
import { type LayeredSettings, type SettingSource, settingKeys } from './settings.ts';

/** A value and where it came from. */
export interface SourcedValue {
  readonly value: unknown;
  readonly source: SettingSource | 'default';
  readonly origin: string;
  /** The key under which it was found: `out` may give `edo.build.out` its value. */
  readonly foundAs: string;
}

export interface ExplainedSetting extends Partial<SourcedValue> {
  readonly key: string;
  /** Values that would count if the ones before them were not there. */
  readonly overridden: readonly SourcedValue[];
}

/** @throws StykError `cli-config-key-unknown`, `cli-config-key-misspelt` */
export function optionOfKey(key: string, commands: readonly Command[]): OptionSpec {
  const known = knownKeys(commands);
  const option = known.get(key);
  if (option !== undefined) return option;
  const near = nearest(key, known.keys());
  throw near === undefined
    ? cliErrors.create('cli-config-key-unknown', { key })
    : cliErrors.create('cli-config-key-misspelt', { key, nearest: near });
}

/** What an option would be without a flag, and every place that has a say in it. */
export function explainSetting(key: string, option: OptionSpec, settings: LayeredSettings): ExplainedSetting {
  const steps = key.split('.');
  const keys = settingKeys(steps.slice(0, -1), steps.at(-1) ?? key);
  const said = settings.layers(keys).map((setting): SourcedValue => {
    const { value, source, origin, key: foundAs } = setting;
    return { value: optionValue(option, value, origin), source, origin, foundAs };
  });
  const all: readonly SourcedValue[] =
    option.default === undefined
      ? said
      : [...said, { value: option.default, source: 'default', origin: 'default', foundAs: key }];
  return { key, ...all[0], overridden: all.slice(1) };
}
