import { defineCommand, describeCommand, type InputOf } from '../../registry/define-command.ts';
import { dataOption } from './data-folder.ts';

const spec = describeCommand({
  path: ['sandbox', 'invariants'],
  summary: { ru: 'проверить, сходится ли учёт', en: 'check that the ledgers add up' },
  description: {
    ru: 'Проверяет и данные остановленной песочницы. Код завершения 1, если что-то нарушено.',
    en: 'Checks the data of a stopped sandbox, too. Ends with code 1 when something is broken.',
  },
  options: [dataOption],
  examples: [{ command: 'styk sandbox invariants', summary: { ru: 'Проверить', en: 'Check' } }],
});

export type SandboxInvariantsInput = InputOf<typeof spec>;
export const sandboxInvariants = defineCommand(spec, () => import('./invariants.handler.ts'));
