import type { LocalizedText } from '@styk/sdk/errors';
import { type CamelCase, camelCase } from './camel-case.ts';

/**
 * An option. `flags` gives its shape: `--dry-run` is a switch, `--out <dir>` takes a value, `--only <id...>` may be
 * repeated. A value missing on the command line is looked for in `STYK_<NAME>`, then in the configuration files, then
 * in `default`. Secrets are never options.
 */
export interface OptionSpec {
  readonly flags: `--${string}`;
  readonly summary: LocalizedText;
  /** `integer` turns the text into a whole number ≥ 0 and refuses anything else. */
  readonly type?: 'string' | 'integer';
  readonly choices?: readonly string[];
  readonly default?: string | number;
  readonly required?: boolean;
}

/** The long name without dashes: `fail-on` of `--fail-on <level>`. */
type NameOf<Flags extends string> = Flags extends `--${infer Name} ${string}`
  ? Name
  : Flags extends `--${infer Name}`
    ? Name
    : never;

type OneValue<Option extends OptionSpec> = Option['type'] extends 'integer'
  ? number
  : Option['choices'] extends readonly (infer Choice extends string)[]
    ? Choice
    : string;

type Given<Option extends OptionSpec, Value> = Option extends { required: true } | { default: string | number }
  ? Value
  : Value | undefined;

type OptionValue<Option extends OptionSpec> = Option['flags'] extends `${string} <${string}...>`
  ? readonly OneValue<Option>[]
  : Option['flags'] extends `${string} <${string}>`
    ? Given<Option, OneValue<Option>>
    : boolean;

/** The values of these options as a handler gets them, under camelCase names. */
export type OptionValues<Options extends readonly OptionSpec[]> = {
  readonly [Option in Options[number] as CamelCase<NameOf<Option['flags']>>]: OptionValue<Option>;
};

/** What `flags` says, taken apart. */
export interface OptionShape {
  /** `fail-on` */
  readonly name: string;
  /** `failOn`: the name in a handler's input and in configuration files. */
  readonly key: string;
  /** `STYK_FAIL_ON` */
  readonly variable: string;
  readonly kind: 'switch' | 'value' | 'list';
}

export function optionShape(option: Pick<OptionSpec, 'flags'>): OptionShape {
  const [flag = '', placeholder] = option.flags.split(' ');
  const name = flag.slice(2);
  return {
    name,
    key: camelCase(name),
    variable: `STYK_${name.replaceAll('-', '_').toUpperCase()}`,
    kind: placeholder === undefined ? 'switch' : placeholder.endsWith('...>') ? 'list' : 'value',
  };
}
