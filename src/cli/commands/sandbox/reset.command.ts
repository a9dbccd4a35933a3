import { defineCommand, describeCommand, type InputOf } from '../../registry/define-command.ts';
import { dataOption } from './data-folder.ts';

const spec = describeCommand({
  path: ['sandbox', 'reset'],
  summary: { ru: 'сбросить данные песочницы', en: "drop the sandbox's data" },
  description: {
    ru: 'Удаляет всё, кроме встроенного партнёра и его ключей. Часы и сбои остаются как были.',
    en: 'Drops everything but the built-in partner and its keys. Clock and faults stay as they are.',
  },
  options: [dataOption],
  examples: [
    { command: 'styk sandbox reset', summary: { ru: 'Начать с чистого листа', en: 'Begin with a clean sheet' } },
  ],
});

export type SandboxResetInput = InputOf<typeof spec>;
export const sandboxReset = defineCommand(spec, () => import('./reset.handler.ts'));
