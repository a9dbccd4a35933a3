import { defineCommand, describeCommand, type InputOf } from '../../../registry/define-command.ts';
import { dataOption } from '../data-folder.ts';

const spec = describeCommand({
  path: ['sandbox', 'snapshots'],
  summary: { ru: 'список снимков', en: 'list snapshots' },
  description: {
    ru: 'Снимки лежат в папке данных и переживают перезапуск.',
    en: 'Snapshots lie in the data folder and survive a restart.',
  },

  options: [dataOption],
  examples: [{ command: 'styk sandbox snapshots', summary: { ru: 'Что сохранено', en: 'What is kept' } }],
});

export type SandboxSnapshotsInput = InputOf<typeof spec>;
export const sandboxSnapshots = defineCommand(spec, () => import('./list.handler.ts'));
