import { defineCommand, describeCommand, type InputOf } from '../../../registry/define-command.ts';
import { dataOption } from '../data-folder.ts';

const spec = describeCommand({
  path: ['sandbox', 'clock', 'advance'],
  summary: { ru: 'сдвинуть часы вперёд', en: 'move the clock forward' },
  description: {
    ru: 'Ночные задания пройденных суток выполняются по порядку.',
    en: 'Nightly jobs of the days that pass run in order.',
  },
  args: [
    {
      name: 'duration',
      required: true,
      summary: { ru: 'на сколько: 30d, 12h, 15m, 90s', en: 'by how much: 30d, 12h, 15m, 90s' },
    },
  ],
  options: [dataOption],
  examples: [{ command: 'styk sandbox clock advance 30d', summary: { ru: 'На месяц', en: 'By a month' } }],
});

export type SandboxClockAdvanceInput = InputOf<typeof spec>;
export const sandboxClockAdvance = defineCommand(spec, () => import('./advance.handler.ts'));
