import type { StykError } from '@styk/sdk/errors';
import type { CommanderError } from 'commander';
import { cliErrors } from '../errors.ts';
import { invocation, nextWords, nodeAt } from './command-tree.ts';
import type { Command } from './define-command.ts';
import { globalOptions } from './global-options.ts';
import { nearest } from './nearest.ts';
import { optionShape } from './option-spec.ts';

/** Says in our words what the parser found wrong at these words of the command line. */
export function usageError(error: CommanderError, words: readonly string[], commands: readonly Command[]): StykError {
  const help = invocation([...words, '--help']);
  // The parser tells names only inside its message, always between the first pair of quotes.
  const name = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  switch (error.code) {
    case 'commander.help':
      return cliErrors.create('cli-command-incomplete', {
        name: invocation(words),
        verbs: following(words, commands).join(', '),
        help,
      });
    case 'commander.unknownCommand':
      return unknownCommand(name, words, commands, help);
    case 'commander.unknownOption':
      return unknownOption(name, words, commands, help);
    case 'commander.optionMissingArgument':
      return cliErrors.create('cli-option-value-missing', { flags: name, help });
    case 'commander.missingArgument':
      return cliErrors.create('cli-argument-missing', { name, help });
    case 'commander.excessArguments':
      return cliErrors.create('cli-argument-excess', { value: firstExcess(error.message), help });
    default:
      throw error;
  }
}

function unknownCommand(name: string, words: readonly string[], commands: readonly Command[], help: string): StykError {
  const near = nearest(name, following(words, commands));
  const asked = invocation([...words, name]);
  return near === undefined
    ? cliErrors.create('cli-command-unknown', { name: asked, help })
    : cliErrors.create('cli-command-misspelt', { name: asked, nearest: invocation([...words, near]) });
}

function unknownOption(name: string, words: readonly string[], commands: readonly Command[], help: string): StykError {
  const node = nodeAt(commands, words);
  const own = node?.kind === 'command' ? (node.command.spec.options ?? []) : [];
  const flag = name.split('=')[0] ?? name;
  const near = nearest(
    flag,
    [...own, ...globalOptions].map((option) => `--${optionShape(option).name}`),
  );
  return near === undefined
    ? cliErrors.create('cli-option-unknown', { name: flag, help })
    : cliErrors.create('cli-option-misspelt', { name: flag, nearest: near });
}

function following(words: readonly string[], commands: readonly Command[]): readonly string[] {
  const node = nodeAt(commands, words);
  return node?.kind === 'group' ? nextWords(node.commands, words.length) : [];
}

/** "… Expected 1 argument but got 2: a, b." → the first one beyond what was expected. */
function firstExcess(message: string): string {
  const [, expected = '0', list = ''] = /Expected (\d+) .*? but got \d+: (.*)\.$/s.exec(message) ?? [];
  return list.split(', ')[Number(expected)] ?? list;
}
