import { defineCommand, describeCommand, type InputOf } from '../../registry/define-command.ts';

const spec = describeCommand({
  path: ['config', 'get'],
  summary: { ru: 'значение настройки', en: 'the value of a setting' },
  description: {
    ru: 'Завершается кодом 1, если настройка не задана и умолчания у неё нет.',
    en: 'Ends with code 1 where the setting has neither a value nor a default.',
  },
  args: [{ name: 'key', required: true, summary: { ru: 'ключ, например lang', en: 'key, for example lang' } }],
  examples: [{ command: 'styk config get lang', summary: { ru: 'Какой язык выбран', en: 'Which language is chosen' } }],
});

export type ConfigGetInput = InputOf<typeof spec>;
export const configGet = defineCommand(spec, () => import('./get.handler.ts'));
