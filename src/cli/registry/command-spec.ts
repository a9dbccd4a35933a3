import type { LocalizedText } from '@styk/sdk/errors';
import type { OptionSpec } from './option-spec.ts';

/** A positional argument. Only the last one may be variadic. */
export interface ArgumentSpec {
  /** kebab-case, shown as `<name>` or `[name]`; `file` is read as `input.args.file`. */
  readonly name: string;
  readonly summary: LocalizedText;
  readonly required?: boolean;
  readonly variadic?: boolean;
  readonly choices?: readonly string[];
}

/** One way to call the command, shown in its help; `command` starts with `styk`. */
export interface CommandExample {
  readonly command: string;
  readonly summary: LocalizedText;
}

/** A question the command may ask on a terminal, and the option that answers it where nobody can be asked. */
export interface PromptSpec {
  /** The option's long name without dashes: `inn` for `--inn <number>`. */
  readonly option: string;
}

/** Everything about a command except what it does: the parser, help, completion and docs are made from it. */
export interface CommandSpec {
  /** `['doctor']` or `['edo', 'build']`, or three words for a noun inside a noun. */
  readonly path: readonly [string, ...string[]];
  /** One line without a full stop. */
  readonly summary: LocalizedText;
  readonly description?: LocalizedText;
  readonly args?: readonly ArgumentSpec[];
  readonly options?: readonly OptionSpec[];
  readonly examples: readonly [CommandExample, ...CommandExample[]];
  readonly prompts?: readonly PromptSpec[];
}
