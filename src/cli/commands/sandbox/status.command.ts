import { defineCommand, describeCommand, type InputOf } from '../../registry/define-command.ts';
import { dataOption } from './data-folder.ts';

const spec = describeCommand({
  path: ['sandbox', 'status'],
  summary: { ru: 'работает ли песочница и где', en: 'whether the sandbox runs, and where' },
  description: { ru: 'Код завершения 1, если не работает.', en: 'Ends with code 1 when it does not run.' },
  options: [dataOption],
  examples: [{ command: 'styk sandbox status --json', summary: { ru: 'Для скрипта', en: 'For a script' } }],
});

export type SandboxStatusInput = InputOf<typeof spec>;
export const sandboxStatus = defineCommand(spec, () => import('./status.handler.ts'));
