import { Argument, Option, Command as Parser } from 'commander';
import { camelCase } from './camel-case.ts';
import { nextWords, nodeAt } from './command-tree.ts';
import type { Command } from './define-command.ts';
import { globalOptions } from './global-options.ts';
import { type OptionSpec, optionShape } from './option-spec.ts';
import { usageError } from './usage-error.ts';

/** A command line taken apart but not yet filled up from environment and configuration. */
export interface ParsedArgv {
  readonly command: Command;
  /** By key: text, a list for a variadic argument, or `undefined`. */
  readonly args: Readonly<Record<string, string | readonly string[] | undefined>>;
  /** The command's own options given as flags, by key. */
  readonly given: ReadonlyMap<string, unknown>;
  /** Global options given as flags, by key. */
  readonly globals: ReadonlyMap<string, unknown>;
}

/**
 * Takes the command line apart by the registry.
 * @throws StykError `cli-command-…`, `cli-option-…` or `cli-argument-…`
 */
export function parseArgv(argv: readonly string[], commands: readonly Command[]): ParsedArgv {
  const found: ParsedArgv[] = [];
  const root = newParser('styk');
  fill(root, [], commands, (parsed) => found.push(parsed));
  root.parse(argv, { from: 'user' });
  const [parsed] = found;
  if (parsed === undefined) throw new Error('the parser ended without reaching a command');
  return parsed;
}

type OnParsed = (parsed: ParsedArgv) => void;

/** Help is ours and errors are thrown, so the parser itself has nothing to write. */
function newParser(name: string): Parser {
  const silence = () => undefined;
  return new Parser(name)
    .helpOption(false)
    .helpCommand(false)
    .enablePositionalOptions()
    .configureOutput({ writeOut: silence, writeErr: silence, outputError: silence });
}

/** Gives a parser its options and what comes below it; deeper parsers are filled only when the words reach them. */
function fill(parser: Parser, words: readonly string[], commands: readonly Command[], done: OnParsed): void {
  parser.exitOverride((error) => {
    throw usageError(error, words, commands);
  });
  const node = nodeAt(commands, words);
  const own = node?.kind === 'command' ? (node.command.spec.options ?? []) : [];
  for (const option of visibleGlobals(own)) parser.addOption(parserOption(option));
  if (node?.kind === 'command') {
    fillCommand(parser, node.command, done);
    return;
  }
  for (const word of nextWords(node?.commands ?? [], words.length)) parser.addCommand(newParser(word));
  parser.hook('preSubcommand', (_, child) => fill(child, [...words, child.name()], commands, done));
}

function fillCommand(parser: Parser, command: Command, done: OnParsed): void {
  const { args = [], options = [] } = command.spec;
  for (const { name, required = false, variadic = false } of args) {
    const label = variadic ? `${name}...` : name;
    parser.addArgument(new Argument(required ? `<${label}>` : `[${label}]`));
  }
  for (const option of options) parser.addOption(parserOption(option));
  parser.action(() => {
    const values = args.map(({ name }, index) => [camelCase(name), parser.processedArgs[index]]);
    done({
      command,
      args: Object.fromEntries(values),
      given: givenTo(parser, options),
      globals: givenGlobals(parser, options),
    });
  });
}

/** Environment, defaults, choices and types are ours to handle: one order of precedence, one set of errors. */
function parserOption({ flags }: OptionSpec): Option {
  return new Option(flags);
}

/** Behind a command's own words its own option comes before a global one of the same name. */
function visibleGlobals(own: readonly OptionSpec[]): readonly OptionSpec[] {
  const hidden = new Set(own.map((option) => optionShape(option).key));
  return globalOptions.filter((option) => !hidden.has(optionShape(option).key));
}

/** A global option may stand behind any of the words; the one nearest to the end counts. */
function givenGlobals(leaf: Parser, own: readonly OptionSpec[]): ReadonlyMap<string, unknown> {
  const given = new Map(givenTo(leaf, visibleGlobals(own)));
  for (let parser = leaf.parent; parser !== null; parser = parser.parent) {
    for (const [key, value] of givenTo(parser, globalOptions)) if (!given.has(key)) given.set(key, value);
  }
  return given;
}

/** The values of these options that stand behind the words of this parser. */
function givenTo(parser: Parser, options: readonly OptionSpec[]): ReadonlyMap<string, unknown> {
  const given = new Map<string, unknown>();
  for (const option of options) {
    const { key, parserKey, negated } = parserNames(option);
    if (parser.getOptionValueSource(parserKey) !== 'cli') continue;
    given.set(key, negated ? true : parser.getOptionValue(parserKey));
  }
  return given;
}

/** Commander keeps `--no-color` as `color: false`, where we say `noColor: true`. */
function parserNames(option: OptionSpec): { key: string; parserKey: string; negated: boolean } {
  const { key, name } = optionShape(option);
  const negated = name.startsWith('no-');
  return { key, parserKey: negated ? camelCase(name.slice('no-'.length)) : key, negated };
}
