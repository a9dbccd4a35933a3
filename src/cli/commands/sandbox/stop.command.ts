import { defineCommand, describeCommand, type InputOf } from '../../registry/define-command.ts';
import { dataOption } from './data-folder.ts';

const spec = describeCommand({
  path: ['sandbox', 'stop'],
  summary: { ru: 'остановить песочницу', en: 'stop the sandbox' },
  description: {
    ru: 'Дожидается ответов на начатые вызовы. Если песочница не запущена, ничего не делает.',
    en: 'Waits for calls under way to be answered. Does nothing where no sandbox is running.',
  },
  options: [dataOption],
  examples: [
    { command: 'styk sandbox stop', summary: { ru: 'Остановить песочницу проекта', en: "Stop the project's sandbox" } },
  ],
});

export type SandboxStopInput = InputOf<typeof spec>;
export const sandboxStop = defineCommand(spec, () => import('./stop.handler.ts'));
