import { explainSetting, optionOfKey, type SourcedValue } from '../../config/explain-setting.ts';
import type { CommandContext } from '../../context/command-context.ts';
import type { CommandResult } from '../../output/result.ts';
import type { ConfigExplainInput } from './explain.command.ts';

export async function run({ args: { key } }: ConfigExplainInput, context: CommandContext): Promise<CommandResult> {
  const { overridden, ...explained } = explainSetting(key, optionOfKey(key, context.commands), context.settings);
  const { value, source, origin, foundAs } = explained;
  if (source === undefined || origin === undefined || foundAs === undefined) {
    return {
      data: { key, value: null, source: null, origin: null, overridden },
      text: ({ text }) => text({ ru: '{key} нигде не задан', en: '{key} is set nowhere' }, { key }),
    };
  }
  const said: readonly SourcedValue[] = [{ value, source, origin, foundAs }, ...overridden];
  return {
    data: { key, value, source, origin, foundAs, overridden },
    text: (view) =>
      view.table(
        [
          { title: { ru: 'ЗНАЧЕНИЕ', en: 'VALUE' }, value: (row) => String(row.value) },
          { title: { ru: 'ОТКУДА', en: 'FROM' }, value: (row) => row.origin },
          {
            title: { ru: 'ДЕЙСТВУЕТ', en: 'COUNTS' },
            value: (row) => (row === said[0] ? view.text({ ru: 'да', en: 'yes' }) : view.text({ ru: 'нет', en: 'no' })),
          },
        ],
        said,
      ),
  };
}
