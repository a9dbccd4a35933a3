import { isInForce } from '@styk/sdk/edo';
import type { CommandContext } from '../../../context/command-context.ts';
import type { CommandResult } from '../../../output/result.ts';
import { dateOf } from '../date-of.ts';
import { formatData, formatDates, formatNotes } from './format-data.ts';
import { knownFormats } from './known-formats.ts';
import type { EdoFormatsListInput } from './list.command.ts';

export async function run({ options }: EdoFormatsListInput, context: CommandContext): Promise<CommandResult> {
  const date = options.date === undefined ? undefined : dateOf('date', options.date);
  const known = await knownFormats(context);
  const shown = known.filter(({ info }) => date === undefined || isInForce(info, date));
  return {
    data: shown.map((format) => formatData(format, context.language)),
    text: (view) =>
      view.table(
        [
          { title: { ru: 'Формат', en: 'Format' }, value: ({ info }) => `${info.id}/${info.version}` },
          { title: { ru: 'Редакция', en: 'Edition' }, value: ({ info }) => info.edition },
          { title: { ru: 'Файлы', en: 'Files' }, value: ({ info }) => info.prefix },
          { title: { ru: 'Действует', en: 'In force' }, value: (format) => formatDates(format, view) },
          {
            title: { ru: 'Название', en: 'Title' },
            value: (format) => [view.text(format.info.title), ...formatNotes(format, view)].join('; '),
          },
        ],
        shown,
      ),
  };
}
