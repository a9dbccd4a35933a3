import { defineCommand, describeCommand, type InputOf } from '../../../registry/define-command.ts';
import { dataOption } from '../data-folder.ts';
import { snapshotArgument } from './snapshot-argument.ts';

const spec = describeCommand({
  path: ['sandbox', 'snapshot'],
  summary: { ru: 'сохранить состояние под именем', en: 'keep the state under a name' },
  description: {
    ru: 'Все данные, часы и ключи; прежний снимок с этим именем заменяется. Журнал и сбои в снимок не входят.',
    en: 'All data, the clock and the keys; an older snapshot of that name is replaced. Journal and faults are no part of it.',
  },
  args: [snapshotArgument],
  options: [dataOption],
  examples: [{ command: 'styk sandbox snapshot before-sale', summary: { ru: 'Сохранить', en: 'Keep it' } }],
});

export type SandboxSnapshotInput = InputOf<typeof spec>;
export const sandboxSnapshot = defineCommand(spec, () => import('./save.handler.ts'));
