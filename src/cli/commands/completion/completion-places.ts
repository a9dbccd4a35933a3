import type { Phrases } from '../../i18n/phrases.ts';
import { nextWords, nodeAt } from '../../registry/command-tree.ts';
import type { Command } from '../../registry/define-command.ts';
import { globalOptions } from '../../registry/global-options.ts';
import { type OptionSpec, optionShape } from '../../registry/option-spec.ts';
import { nouns } from '../nouns.ts';

export interface Suggestion {
  readonly word: string;
  readonly summary: string;
}

/** What may follow the words of one command or group. */
export interface CompletionPlace {
  /** The words after `styk`, one space apart; empty for `styk` itself. */
  readonly words: string;
  /** Next words of the command line, or the choices of the first argument. */
  readonly next: readonly Suggestion[];
  readonly options: readonly Suggestion[];
  /** Values of options that offer a choice. */
  readonly choices: readonly { readonly flag: string; readonly values: readonly string[] }[];
}

/** Every place of the command line where something can be suggested. */
export function completionPlaces(commands: readonly Command[], phrases: Phrases): readonly CompletionPlace[] {
  const paths = commands.flatMap(({ spec }) => spec.path.map((_, index) => spec.path.slice(0, index + 1).join(' ')));
  return ['', ...new Set(paths)].map((words) => placeAt(words, commands, phrases));
}

function placeAt(words: string, commands: readonly Command[], phrases: Phrases): CompletionPlace {
  const path = words === '' ? [] : words.split(' ');
  const node = nodeAt(commands, path);
  const spec = node?.kind === 'command' ? node.command.spec : undefined;
  const options: readonly OptionSpec[] = [...(spec?.options ?? []), ...globalOptions];
  const following = node?.kind === 'group' ? nextWords(node.commands, path.length) : [];
  return {
    words,
    next: [
      ...following.map((word) => ({ word, summary: summaryAt([...path, word], commands, phrases) })),
      ...(spec?.args?.[0]?.choices ?? []).map((word) => ({ word, summary: '' })),
    ],
    options: options.map((option) => ({
      word: `--${optionShape(option).name}`,
      summary: phrases.text(option.summary),
    })),
    choices: options.flatMap((option) =>
      option.choices === undefined ? [] : [{ flag: `--${optionShape(option).name}`, values: option.choices }],
    ),
  };
}

function summaryAt(path: readonly string[], commands: readonly Command[], phrases: Phrases): string {
  const node = nodeAt(commands, path);
  const summary = node?.kind === 'command' ? node.command.spec.summary : nouns[path.join(' ')];
  return summary === undefined ? '' : phrases.text(summary);
}
