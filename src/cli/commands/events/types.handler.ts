import type { EventType } from '@styk/sdk/api/events';
import { withStyk } from '../../connection/with-styk.ts';
import type { CommandContext } from '../../context/command-context.ts';
import type { CommandResult } from '../../output/result.ts';
import type { View } from '../../output/view.ts';
import { selectTypes } from './log/select-types.ts';
import type { EventsTypesInput } from './types.command.ts';

export async function run({ args, options }: EventsTypesInput, context: CommandContext): Promise<CommandResult> {
  const { signal } = context;
  return withStyk(options, context, async ({ styk }) => {
    const { items } = await styk.events.listEventTypes({ signal });
    const types = selectTypes(items, args.type);
    if (!options.schema) return { data: types, text: (view) => typesText(types, view) };
    const schemas: Record<string, unknown> = {};
    for (const { type } of types) schemas[type] = await styk.events.getEventTypeSchema(type, { signal });
    const [first] = types;
    const data = types.length === 1 && first !== undefined ? schemas[first.type] : schemas;
    return { data, text: () => JSON.stringify(data, undefined, 2) };
  });
}

function typesText(types: readonly EventType[], { table, style }: View): string {
  const [only] = types;
  if (types.length === 1 && only !== undefined) {
    const { type, summary, description, subject, scope, example } = only;
    return [
      style.bold(type),
      `${summary}. ${description}`,
      `${subject} · ${scope}`,
      JSON.stringify(example, undefined, 2),
    ].join('\n');
  }
  return table(
    [
      { title: { ru: 'Тип', en: 'Type' }, value: ({ type }) => type },
      { title: { ru: 'Право', en: 'Scope' }, value: ({ scope }) => scope },
      { title: { ru: 'Что это', en: 'What it is' }, value: ({ summary }) => summary },
    ],
    types,
  );
}
