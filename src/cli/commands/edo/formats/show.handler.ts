import type { FormatIdentity } from '@styk/sdk/edo';
import { describedConditions, type FormatTable, jsonSchemaOf, outlineOf, typeScriptOf } from '@styk/sdk/edo/engine';
import type { CommandContext } from '../../../context/command-context.ts';
import type { CommandResult } from '../../../output/result.ts';
import type { View } from '../../../output/view.ts';
import { dateOf } from '../date-of.ts';
import { edoCommandErrors } from '../errors.ts';
import { formatData, formatDates, formatNotes } from './format-data.ts';
import { formatOf, type KnownFormat, knownFormats, loadKnown } from './known-formats.ts';
import type { EdoFormatsShowInput } from './show.command.ts';

export async function run({ args, options }: EdoFormatsShowInput, context: CommandContext): Promise<CommandResult> {
  const views = [options.outline, options.jsonSchema, options.types, options.conditions].filter(Boolean);
  if (views.length > 1) throw edoCommandErrors.create('cli-edo-one-view', {});
  const date = options.date === undefined ? undefined : dateOf('date', options.date);
  const known = formatOf(args.format, await knownFormats(context), date);
  const { model } = await loadKnown(known);
  const { table } = model;
  const { language } = context;
  const name = nameOf(known.info);
  if (options.outline) return textResult('outline', outlineOf(table, language), name);
  if (options.types)
    return textResult('types', typeScriptOf(table, `${known.info.title[language]}, ${name}`, language), name);
  if (options.jsonSchema) {
    const schema = jsonSchemaOf(table, { title: `${known.info.title[language]}, ${name}` }, language);
    return { data: schema, text: () => JSON.stringify(schema, undefined, 2) };
  }
  if (options.conditions) return conditionsResult(table, context);
  return { data: { ...formatData(known, language), ...sizeOf(table) }, text: (view) => passport(known, table, view) };
}

function nameOf({ id, version, edition }: FormatIdentity): string {
  return `${id}/${version}/${edition}`;
}

function textResult(key: 'outline' | 'types', text: string, format: string): CommandResult {
  return { data: { format, [key]: text }, text: () => text.trimEnd() };
}

function conditionsResult(table: FormatTable, { language }: CommandContext): CommandResult {
  const conditions = describedConditions(table);
  return {
    data: conditions.map(({ demand, ...rest }) => ({ ...rest, demand: demand[language] })),
    text: ({ style, text }) =>
      conditions.length === 0
        ? text({ ru: 'Условий в схеме нет', en: 'The schema holds no conditions' })
        : conditions
            .map(({ context, demand, code, test }) => {
              const head = `${style.bold(context)}: ${text(demand)}${code === undefined ? '' : ` ${style.dim(`[${code}]`)}`}`;
              return `${head}\n  ${style.dim(test)}`;
            })
            .join('\n'),
  };
}

function sizeOf({ root, types, conditions }: FormatTable): { root: string; types: number; conditions: number } {
  return { root: root.name, types: types.length, conditions: conditions.length };
}

function passport(known: KnownFormat, table: FormatTable, view: View): string {
  const { info, builtIn } = known;
  const { text, style } = view;
  const notes = formatNotes(known, view);
  const rows: readonly (readonly [string, string | undefined])[] = [
    [text({ ru: 'Имена файлов', en: 'File names' }), `${info.prefix}_*.xml`],
    [text({ ru: 'Код КНД', en: 'Code КНД' }), info.knd],
    [
      text({ ru: 'Версия (ВерсФорм)', en: 'Version (ВерсФорм)' }),
      [info.version, ...(info.alsoVersions ?? [])].join(', '),
    ],
    [text({ ru: 'Редакция схемы', en: 'Edition of the schema' }), info.edition],
    [text({ ru: 'Приказ', en: 'Order' }), builtIn?.order],
    [text({ ru: 'Действует', en: 'In force' }), formatDates(known, view)],
    [text({ ru: 'Проверок в схеме', en: 'Conditions' }), String(table.conditions.length)],
    [text({ ru: 'Примечание', en: 'Note' }), notes.length === 0 ? undefined : notes.join('; ')],
  ];
  const width = Math.max(...rows.map(([label]) => label.length));
  const lines = rows.flatMap(([label, value]) => (value === undefined ? [] : [`  ${label.padEnd(width)}  ${value}`]));
  return [`${style.bold(nameOf(info))}  ${text(info.title)}`, ...lines].join('\n');
}
