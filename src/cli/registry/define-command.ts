import type { CommandContext } from '../context/command-context.ts';
import type { CommandResult, StreamResult } from '../output/result.ts';
import type { CamelCase } from './camel-case.ts';
import type { ArgumentSpec, CommandSpec } from './command-spec.ts';
import type { OptionSpec, OptionValues } from './option-spec.ts';

type ArgumentValue<Argument extends ArgumentSpec> = Argument extends { variadic: true }
  ? Argument extends { required: true }
    ? readonly [string, ...string[]]
    : readonly string[]
  : Argument['choices'] extends readonly (infer Choice extends string)[]
    ? Argument extends { required: true }
      ? Choice
      : Choice | undefined
    : Argument extends { required: true }
      ? string
      : string | undefined;

type ArgumentsOf<Spec extends CommandSpec> = Spec['args'] extends readonly ArgumentSpec[]
  ? { readonly [Argument in Spec['args'][number] as CamelCase<Argument['name']>]: ArgumentValue<Argument> }
  : Record<never, never>;

type OptionsOf<Spec extends CommandSpec> = Spec['options'] extends readonly OptionSpec[]
  ? OptionValues<Spec['options']>
  : Record<never, never>;

/** What the handler of a command gets: everything parsed, checked and filled in from environment and configuration. */
export interface InputOf<Spec extends CommandSpec> {
  readonly args: ArgumentsOf<Spec>;
  readonly options: OptionsOf<Spec>;
}

/** The export every `*.handler.ts` has. It returns data and never prints; what it throws becomes the error output. */
export interface HandlerModule<Spec extends CommandSpec> {
  readonly run: (input: InputOf<Spec>, context: CommandContext) => Promise<CommandResult | StreamResult>;
}

/** A command as the registry keeps it. */
export interface Command {
  readonly spec: CommandSpec;
  /** `input` has been checked against `spec`; only `defineCommand` can tie its type to the handler's. */
  readonly load: () => Promise<{ run(input: unknown, context: CommandContext): Promise<CommandResult | StreamResult> }>;
}

/**
 * Keeps the literal types of a command's description. A description stands apart from its handler because the handler's
 * input is typed from it: `export type BuildInput = InputOf<typeof spec>`.
 */
export function describeCommand<const Spec extends CommandSpec>(spec: Spec): Spec {
  return spec;
}

/** Ties a description to its handler, which is loaded when the command runs and not before. */
export function defineCommand<Spec extends CommandSpec>(
  spec: Spec,
  handler: () => Promise<HandlerModule<Spec>>,
): Command {
  return { spec, load: handler as Command['load'] };
}
