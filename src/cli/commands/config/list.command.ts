import { defineCommand, describeCommand, type InputOf } from '../../registry/define-command.ts';

const spec = describeCommand({
  path: ['config', 'list'],
  summary: { ru: 'все заданные настройки', en: 'all settings that are set' },
  options: [{ flags: '--all', summary: { ru: 'и те ключи, что не заданы', en: 'also the keys that are not set' } }],
  examples: [
    { command: 'styk config list', summary: { ru: 'Что задано', en: 'What is set' } },
    { command: 'styk config list --all', summary: { ru: 'Все ключи, какие бывают', en: 'Every key there is' } },
  ],
});

export type ConfigListInput = InputOf<typeof spec>;
export const configList = defineCommand(spec, () => import('./list.handler.ts'));
