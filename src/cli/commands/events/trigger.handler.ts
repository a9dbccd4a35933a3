import { withStyk } from '../../connection/with-styk.ts';
import type { CommandContext } from '../../context/command-context.ts';
import type { CommandResult } from '../../output/result.ts';
import type { View } from '../../output/view.ts';
import { eventsCommandErrors } from './errors.ts';
import { recipes } from './trigger/all-recipes.ts';
import { type Caused, cause, requireSandbox } from './trigger/cause.ts';
import { impossible } from './trigger/impossible.ts';
import { readOverride } from './trigger/overrides.ts';
import type { EventsTriggerInput } from './trigger.command.ts';
import { unknownType } from './unknown-type.ts';

const HOUR_MS = 3_600_000;

export async function run({ args, options }: EventsTriggerInput, context: CommandContext): Promise<CommandResult> {
  const { type } = args;
  if (type === undefined) return listTypes(context);
  const overrides = options.set.map(readOverride);
  const recipe = Object.hasOwn(recipes, type) ? recipes[type] : undefined;
  if (recipe === undefined) {
    const reason = Object.hasOwn(impossible, type) ? impossible[type] : undefined;
    if (reason === undefined) throw unknownType(type, [...Object.keys(recipes), ...Object.keys(impossible)]);
    throw eventsCommandErrors.create('events-trigger-impossible', { type, reason: context.text(reason) });
  }
  return withStyk(options, context, async ({ styk, environment }) => {
    await requireSandbox(styk, environment.baseUrl, context.signal);
    const caused = await cause(styk, type, recipe, overrides, context);
    return { data: caused, text: (view) => causedText(caused, view) };
  });
}

/** What can be caused and how, then what cannot and why. */
function listTypes({ text }: CommandContext): CommandResult {
  const possible = Object.entries(recipes).map(([type, { does }]) => ({ type, possible: true, how: text(does) }));
  const others = Object.entries(impossible).map(([type, reason]) => ({ type, possible: false, how: text(reason) }));
  const all = [...possible, ...others];
  return {
    data: all,
    text: ({ table, text: say }) =>
      table(
        [
          { title: { ru: 'Тип', en: 'Type' }, value: ({ type }) => type },
          {
            title: { ru: 'Можно', en: 'Can be' },
            value: (row) => say(row.possible ? { ru: 'да', en: 'yes' } : { ru: 'нет', en: 'no' }),
          },
          { title: { ru: 'Как или почему', en: 'How or why' }, value: ({ how }) => how },
        ],
        all,
      ),
  };
}

function causedText({ event, also, clockMovedMs }: Caused, { style, text }: View): string {
  const lines = [
    `${style.bold(event.type)} ${event.subject} v${event.aggregateversion} ${style.dim(event.id)}`,
    JSON.stringify(event.data, undefined, 2),
  ];
  if (also.length > 0) {
    const types = [...new Set(also.map(({ type }) => type))].join(', ');
    lines.push(text({ ru: 'Вместе с ним: {types}', en: 'Along with it: {types}' }, { types }));
  }
  if (clockMovedMs > 0) {
    const hours = Math.round((clockMovedMs / HOUR_MS) * 10) / 10;
    lines.push(
      text(
        { ru: 'Часы песочницы передвинуты на {hours} ч', en: "The sandbox's clock was moved on by {hours} h" },
        { hours },
      ),
    );
  }
  return lines.join('\n');
}
