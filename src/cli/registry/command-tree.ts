import type { Command } from './define-command.ts';

/** What stands at some words of the command line: a command, or the words that may follow. */
export type CommandNode =
  | { readonly kind: 'command'; readonly command: Command }
  | { readonly kind: 'group'; readonly commands: readonly Command[] };

/** The command or group reached by these words; `undefined` where they lead nowhere. No words reach everything. */
export function nodeAt(commands: readonly Command[], words: readonly string[]): CommandNode | undefined {
  const below = commands.filter(({ spec }) => words.every((word, index) => spec.path[index] === word));
  const exact = below.find(({ spec }) => spec.path.length === words.length);
  if (exact !== undefined) return { kind: 'command', command: exact };
  return below.length === 0 ? undefined : { kind: 'group', commands: below };
}

/** The different words that may follow the first `depth` words of these commands, in the order of registration. */
export function nextWords(commands: readonly Command[], depth: number): readonly string[] {
  return [...new Set(commands.flatMap(({ spec }) => spec.path[depth] ?? []))];
}

/** `styk edo build` */
export function invocation(words: readonly string[]): string {
  return ['styk', ...words].join(' ');
}
