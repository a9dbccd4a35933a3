import { connectionOptions } from '../../connection/options.ts';
import { defineCommand, describeCommand, type InputOf } from '../../registry/define-command.ts';

const spec = describeCommand({
  path: ['events', 'types'],
  summary: { ru: 'каталог типов событий', en: 'the catalogue of event types' },
  description: {
    ru: 'Типы с нужным правом и объектом. Один тип показывается с примером; --schema печатает его JSON Schema.',
    en: 'Types with the scope they need and their subject. One type is shown with an example; --schema prints its JSON Schema.',
  },
  args: [
    {
      name: 'type',
      variadic: true,
      summary: { ru: 'типы или их начало: order.*', en: 'types, or how they begin: order.*' },
    },
  ],
  options: [
    { flags: '--schema', summary: { ru: 'JSON Schema событий', en: 'the JSON Schema of the events' } },
    ...connectionOptions,
  ],
  examples: [
    { command: 'styk events types', summary: { ru: 'Весь каталог', en: 'The whole catalogue' } },
    {
      command: 'styk events types order.created --schema',
      summary: { ru: 'Схема одного типа', en: 'The schema of one type' },
    },
  ],
});

export type EventsTypesInput = InputOf<typeof spec>;
export const eventsTypes = defineCommand(spec, () => import('./types.handler.ts'));
