import { defineCommand, describeCommand, type InputOf } from '../../../registry/define-command.ts';
import { dataOption } from '../data-folder.ts';

const spec = describeCommand({
  path: ['sandbox', 'faults', 'list'],
  summary: { ru: 'правила сбоев и сколько раз сработали', en: 'fault rules and how often they struck' },
  options: [dataOption],
  examples: [{ command: 'styk sandbox faults list', summary: { ru: 'Какие сбои заданы', en: 'Which faults are set' } }],
});

export type SandboxFaultsListInput = InputOf<typeof spec>;
export const sandboxFaultsList = defineCommand(spec, () => import('./list.handler.ts'));
