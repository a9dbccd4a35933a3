import { nouns } from '../commands/nouns.ts';
import type { View } from '../output/view.ts';
import { invocation } from '../registry/command-tree.ts';
import type { Command } from '../registry/define-command.ts';
import { entryLines, globalOptionEntries, headings, section } from './sections.ts';

/** Help about the commands under a noun. */
export function groupHelp(words: readonly string[], commands: readonly Command[], view: View): string {
  const { text, style } = view;
  const about = nouns[words.join(' ')];
  const entries = commands.map(({ spec }) => ({
    term: spec.path.slice(words.length).join(' '),
    meaning: text(spec.summary),
  }));
  return [
    `${style.bold(text(headings.usage))} ${invocation(words)} ${text({ ru: '<команда>', en: '<command>' })}`,
    ...(about === undefined ? [] : ['', text(about)]),
    ...section(headings.commands, entryLines(entries, view), view),
    ...section(headings.globalOptions, entryLines(globalOptionEntries(view), view), view),
    '',
    text(
      { ru: 'Подробнее о команде: {command}', en: 'More about a command: {command}' },
      {
        command: `${invocation(words)} ${text({ ru: '<команда>', en: '<command>' })} --help`,
      },
    ),
  ].join('\n');
}
