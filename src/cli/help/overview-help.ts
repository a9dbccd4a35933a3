import type { LocalizedText } from '@styk/sdk/errors';
import { nouns } from '../commands/nouns.ts';
import type { View } from '../output/view.ts';
import { nextWords, nodeAt } from '../registry/command-tree.ts';
import type { Command } from '../registry/define-command.ts';
import { type Entry, entryLines, globalOptionEntries, headings, section } from './sections.ts';

const versionFlag: LocalizedText = { ru: 'показать версию', en: 'show the version' };

/** `styk --help` */
export function overviewHelp(commands: readonly Command[], view: View): string {
  const { text, style } = view;
  const entries = nextWords(commands, 0).map((word): Entry => {
    const node = nodeAt(commands, [word]);
    const summary = node?.kind === 'command' ? node.command.spec.summary : nouns[word];
    return { term: word, meaning: summary === undefined ? '' : text(summary) };
  });
  const placeholder = text({ ru: '<команда>', en: '<command>' });
  return [
    `${style.bold(text(headings.usage))} styk ${placeholder} [${text({ ru: 'параметры', en: 'options' })}]`,
    '',
    text({
      ru: 'Инструменты партнёра: песочница, лояльность, подписанные документы, проверка соответствия',
      en: 'Tools for partners: sandbox, loyalty, signed documents, conformance',
    }),
    ...section(headings.commands, entryLines(entries, view), view),
    ...section(
      headings.globalOptions,
      entryLines([...globalOptionEntries(view), { term: '-V, --version', meaning: text(versionFlag) }], view),
      view,
    ),
    '',
    text(
      { ru: 'Подробнее о команде: {command}', en: 'More about a command: {command}' },
      {
        command: `styk ${placeholder} --help`,
      },
    ),
  ].join('\n');
}
