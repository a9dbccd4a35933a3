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
  /** Options given as flags, by key; global ones among them. */
  readonly given: ReadonlyMap<string, unknown>;
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
  for (const option of globalOptions) parser.addOption(parserOption(option));
  const node = nodeAt(commands, words);
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
    done({ command, args: Object.fromEntries(values), given: givenOptions(parser, options) });
  });
}

/** Environment, defaults, choices and types are ours to handle: one order of precedence, one set of errors. */
function parserOption({ flags }: OptionSpec): Option {
  return new Option(flags);
}

function givenOptions(leaf: Parser, options: readonly OptionSpec[]): ReadonlyMap<string, unknown> {
  const given = new Map<string, unknown>();
  for (let parser: Parser | null = leaf; parser !== null; parser = parser.parent) {
    for (const option of parser === leaf ? [...options, ...globalOptions] : globalOptions) {
      const { key, parserKey, negated } = parserNames(option);
      if (given.has(key) || parser.getOptionValueSource(parserKey) !== 'cli') continue;
      given.set(key, negated ? true : parser.getOptionValue(parserKey));
    }
  }
  return given;
}

/** Commander keeps `--no-color` as `color: false`, where we say `noColor: true`. */
function parserNames(option: OptionSpec): { key: string; parserKey: string; negated: boolean } {
  const { key, name } = optionShape(option);
  const negated = name.startsWith('no-');
  return { key, parserKey: negated ? camelCase(name.slice('no-'.length)) : key, negated };
}
