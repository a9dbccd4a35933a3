import { defineCommand, describeCommand, type InputOf } from '../../../registry/define-command.ts';
import { dataOption } from '../data-folder.ts';

const spec = describeCommand({
  path: ['sandbox', 'clock', 'freeze'],
  summary: { ru: 'остановить часы', en: 'stop the clock' },
  options: [{ flags: '--off', summary: { ru: 'снова пустить', en: 'let it run again' } }, dataOption],
  examples: [{ command: 'styk sandbox clock freeze', summary: { ru: 'Время стоит', en: 'Time stands still' } }],
});

export type SandboxClockFreezeInput = InputOf<typeof spec>;
export const sandboxClockFreeze = defineCommand(spec, () => import('./freeze.handler.ts'));
