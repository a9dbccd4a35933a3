import { defineCommand, describeCommand, type InputOf } from '../../registry/define-command.ts';

const spec = describeCommand({
  path: ['config', 'set'],
  summary: { ru: 'задать настройку', en: 'set a setting' },
  description: {
    ru: 'Пишет в файл пользователя, с --project — в styk.config.json. С --profile значение действует только в этом профиле.',
    en: 'Writes to the user file, or with --project to styk.config.json. With --profile the value counts in that profile only.',
  },
  args: [
    { name: 'key', required: true, summary: { ru: 'ключ, например lang', en: 'key, for example lang' } },
    {
      name: 'value',
      required: true,
      summary: { ru: 'значение; списки через запятую', en: 'value; lists with commas' },
    },
  ],
  options: [{ flags: '--project', summary: { ru: 'писать в файл проекта', en: 'write to the project file' } }],
  examples: [
    { command: 'styk config set lang ru', summary: { ru: 'Всегда по-русски', en: 'Always in Russian' } },
    {
      command: 'styk config set edo.build.out documents --project',
      summary: {
        ru: 'Папка документов для всех, кто работает с проектом',
        en: 'The folder of documents for everybody on the project',
      },
    },
  ],
});

export type ConfigSetInput = InputOf<typeof spec>;
export const configSet = defineCommand(spec, () => import('./set.handler.ts'));
