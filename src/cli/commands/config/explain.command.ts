import { defineCommand, describeCommand, type InputOf } from '../../registry/define-command.ts';

const spec = describeCommand({
  path: ['config', 'explain'],
  summary: { ru: 'откуда взялось значение настройки', en: 'where the value of a setting comes from' },
  description: {
    ru: 'Порядок: параметр команды, переменная STYK_…, styk.config.json, файл пользователя, умолчание. Внутри файла профиль важнее общего.',
    en: 'The order: flag, variable STYK_…, styk.config.json, user file, default. Inside a file the profile comes before what is common.',
  },
  args: [{ name: 'key', required: true, summary: { ru: 'ключ, например lang', en: 'key, for example lang' } }],
  examples: [
    {
      command: 'styk config explain lang',
      summary: { ru: 'Почему выбран этот язык', en: 'Why this language is chosen' },
    },
  ],
});

export type ConfigExplainInput = InputOf<typeof spec>;
export const configExplain = defineCommand(spec, () => import('./explain.handler.ts'));
