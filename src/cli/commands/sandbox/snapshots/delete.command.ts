import { defineCommand, describeCommand, type InputOf } from '../../../registry/define-command.ts';
import { dataOption } from '../data-folder.ts';
import { snapshotArgument } from './snapshot-argument.ts';

const spec = describeCommand({
  path: ['sandbox', 'forget'],
  summary: { ru: 'удалить снимок', en: 'delete a snapshot' },
  description: { ru: 'Данные песочницы остаются как есть.', en: 'The data of the sandbox stay as they are.' },
  args: [snapshotArgument],
  options: [dataOption],
  examples: [{ command: 'styk sandbox forget before-sale', summary: { ru: 'Удалить', en: 'Delete it' } }],
});

export type SandboxForgetInput = InputOf<typeof spec>;
export const sandboxForget = defineCommand(spec, () => import('./delete.handler.ts'));
