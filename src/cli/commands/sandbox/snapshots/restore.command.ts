import { defineCommand, describeCommand, type InputOf } from '../../../registry/define-command.ts';
import { dataOption } from '../data-folder.ts';
import { snapshotArgument } from './snapshot-argument.ts';

const spec = describeCommand({
  path: ['sandbox', 'restore'],
  summary: { ru: 'вернуться к снимку', en: 'return to a snapshot' },
  description: {
    ru: 'Данные, часы и ключи становятся прежними; токены, выданные позже, больше не действуют.',
    en: 'Data, clock and keys are as they were; tokens given later are no longer good.',
  },
  args: [snapshotArgument],
  options: [dataOption],
  examples: [{ command: 'styk sandbox restore before-sale', summary: { ru: 'Вернуться', en: 'Return' } }],
});

export type SandboxRestoreInput = InputOf<typeof spec>;
export const sandboxRestore = defineCommand(spec, () => import('./restore.handler.ts'));
