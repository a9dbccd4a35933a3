import { connectionOptions } from '../../connection/options.ts';
import { defineCommand, describeCommand, type InputOf } from '../../registry/define-command.ts';

const spec = describeCommand({
  path: ['partner', 'stores'],
  summary: { ru: 'торговые точки: показать и добавить', en: 'stores: show and add' },
  options: [
    ...connectionOptions,
    {
      flags: '--add <store...>',
      summary: { ru: 'добавить точку: код:название:пояс:касса+касса', en: 'add a store: id:name:zone:till+till' },
    },
  ],
  examples: [
    { command: 'styk partner stores', summary: { ru: 'Все точки', en: 'All stores' } },
    {
      command: 'styk partner stores --add spb-07:Невский:Europe/Moscow:pos-1+pos-2',
      summary: {
        ru: 'Ещё одна; та, что уже есть, не меняется',
        en: 'One more; one that is there already is not changed',
      },
    },
  ],
});

export type PartnerStoresInput = InputOf<typeof spec>;
export const partnerStores = defineCommand(spec, () => import('./stores.handler.ts'));
