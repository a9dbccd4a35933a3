import type { View } from '../output/view.ts';
import { nodeAt } from '../registry/command-tree.ts';
import type { Command } from '../registry/define-command.ts';
import { commandHelp } from './command-help.ts';
import { groupHelp } from './group-help.ts';
import { overviewHelp } from './overview-help.ts';

/** Help about the command or group at these words; about everything where there are none. */
export function helpText(words: readonly string[], commands: readonly Command[], view: View): string {
  if (words.length === 0) return overviewHelp(commands, view);
  const node = nodeAt(commands, words);
  if (node?.kind === 'command') return commandHelp(node.command.spec, view);
  return groupHelp(words, node?.commands ?? [], view);
}
