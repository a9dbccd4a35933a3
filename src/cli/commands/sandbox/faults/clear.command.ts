import { defineCommand, describeCommand, type InputOf } from '../../../registry/define-command.ts';
import { dataOption } from '../data-folder.ts';

const spec = describeCommand({
  path: ['sandbox', 'faults', 'clear'],
  summary: { ru: 'прекратить сбои', en: 'end all faults' },
  options: [dataOption],
  examples: [{ command: 'styk sandbox faults clear', summary: { ru: 'Без сбоев', en: 'No more faults' } }],
});

export type SandboxFaultsClearInput = InputOf<typeof spec>;
export const sandboxFaultsClear = defineCommand(spec, () => import('./clear.handler.ts'));
