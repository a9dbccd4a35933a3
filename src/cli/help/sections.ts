import type { LocalizedText } from '@styk/sdk/errors';
import { displayWidth } from '../output/display-width.ts';
import { pad } from '../output/table.ts';
import type { View } from '../output/view.ts';
import { globalOptions } from '../registry/global-options.ts';
import type { OptionSpec } from '../registry/option-spec.ts';

export const headings = {
  usage: { ru: 'Вызов:', en: 'Usage:' },
  commands: { ru: 'Команды:', en: 'Commands:' },
  arguments: { ru: 'Аргументы:', en: 'Arguments:' },
  options: { ru: 'Параметры:', en: 'Options:' },
  globalOptions: { ru: 'Общие параметры:', en: 'Global options:' },
  examples: { ru: 'Примеры:', en: 'Examples:' },
} satisfies Record<string, LocalizedText>;

const helpFlag: LocalizedText = { ru: 'показать эту справку', en: 'show this help' };

/** A term of the command line and what it means. */
export interface Entry {
  readonly term: string;
  readonly meaning: string;
}

/** A heading with its lines below it; nothing where there are no lines. */
export function section(heading: LocalizedText, lines: readonly string[], { text, style }: View): readonly string[] {
  return lines.length === 0 ? [] : ['', style.bold(text(heading)), ...lines];
}

/** Terms in one column and meanings in another; a long term gets a line of its own. */
export function entryLines(entries: readonly Entry[], view: View): readonly string[] {
  const column = Math.min(30, Math.max(0, ...entries.map(({ term }) => displayWidth(term)))) + 4;
  return entries.flatMap(({ term, meaning }) => {
    const [first = '', ...more] = wrap(meaning, Math.max(30, view.width - column));
    const label = `  ${view.style.cyan(term)}`;
    const indented = more.map((line) => ' '.repeat(column) + line);
    if (displayWidth(label) + 2 > column) return [label, ' '.repeat(column) + first, ...indented];
    return [pad(label, column) + first, ...indented];
  });
}

/** Lines no wider than `width`, broken at spaces. */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && displayWidth(`${last} ${word}`) <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

export function optionEntry(option: OptionSpec, { text }: View): Entry {
  const notes = [
    ...(option.choices === undefined ? [] : [option.choices.join(' | ')]),
    ...(option.default === undefined
      ? []
      : [text({ ru: 'по умолчанию {value}', en: 'default {value}' }, { value: option.default })]),
    ...(option.required === true ? [text({ ru: 'обязательный', en: 'required' })] : []),
  ];
  const summary = text(option.summary);
  return { term: option.flags, meaning: notes.length === 0 ? summary : `${summary} (${notes.join('; ')})` };
}

export function globalOptionEntries(view: View): readonly Entry[] {
  return [
    ...globalOptions.map((option) => optionEntry(option, view)),
    { term: '-h, --help', meaning: view.text(helpFlag) },
  ];
}
