import { connectionOptions } from '../../connection/options.ts';
import { defineCommand, describeCommand, type InputOf } from '../../registry/define-command.ts';

const spec = describeCommand({
  path: ['events', 'trigger'],
  summary: { ru: 'вызвать событие настоящим изменением', en: 'cause an event by a real change' },
  description: {
    ru: 'Делает в песочнице то, от чего событие бывает в жизни: оформляет заказ, продаёт, двигает часы. Без типа перечисляет, что можно вызвать и что нет. --set меняет поля тела этого изменения.',
    en: 'Does in the sandbox what causes the event in life: places an order, sells, moves the clock. Without a type it lists what can be caused and what cannot. --set changes fields of the body of that change.',
  },
  args: [{ name: 'type', summary: { ru: 'тип события', en: 'type of the event' } }],
  options: [
    {
      flags: '--set <field...>',
      summary: {
        ru: 'поле=значение: lines.0.qty=3; строка остаётся строкой, остальное — JSON',
        en: 'field=value: lines.0.qty=3; text stays text, the rest is JSON',
      },
    },
    ...connectionOptions,
  ],
  examples: [
    { command: 'styk events trigger', summary: { ru: 'Что можно вызвать', en: 'What can be caused' } },
    { command: 'styk events trigger order.created', summary: { ru: 'Настоящий заказ', en: 'A real order' } },
    {
      command: 'styk events trigger order.created --set externalId=A-17 --set fulfilment.recipient.displayName=Пётр',
      summary: { ru: 'Заказ со своими полями', en: 'An order with fields of yours' },
    },
    {
      command: 'styk events trigger loyalty.points.expiring',
      summary: { ru: 'Часы песочницы уйдут вперёд', en: "The sandbox's clock moves on" },
    },
  ],
});

export type EventsTriggerInput = InputOf<typeof spec>;
export const eventsTrigger = defineCommand(spec, () => import('./trigger.handler.ts'));
