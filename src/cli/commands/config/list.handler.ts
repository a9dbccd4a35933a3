import { type ExplainedSetting, explainSetting } from '../../config/explain-setting.ts';
import { knownKeys } from '../../config/known-keys.ts';
import type { CommandContext } from '../../context/command-context.ts';
import type { CommandResult } from '../../output/result.ts';
import type { ConfigListInput } from './list.command.ts';

export async function run({ options }: ConfigListInput, context: CommandContext): Promise<CommandResult> {
  const explained = [...knownKeys(context.commands)].map(([key, option]) =>
    explainSetting(key, option, context.settings),
  );
  const settings = (options.all ? explained : explained.filter(isSetHere)).map(
    ({ key, value = null, source = null, origin = null }) => ({ key, value, source, origin }),
  );
  return {
    data: settings,
    text: (view) =>
      settings.length === 0
        ? view.text({ ru: 'Ничего не задано', en: 'Nothing is set' })
        : view.table(
            [
              { title: { ru: 'КЛЮЧ', en: 'KEY' }, value: ({ key }) => key },
              { title: { ru: 'ЗНАЧЕНИЕ', en: 'VALUE' }, value: ({ value }) => (value === null ? '' : String(value)) },
              { title: { ru: 'ОТКУДА', en: 'FROM' }, value: ({ origin }) => origin ?? '' },
            ],
            settings,
          ),
  };
}

/** A value set for `out` counts for `edo.build.out` too, but is listed once, where it was written. */
function isSetHere({ key, source, foundAs }: ExplainedSetting): boolean {
  return source !== undefined && source !== 'default' && foundAs === key;
}
