import { defineCommand, describeCommand, type InputOf } from '../../../registry/define-command.ts';
import { dataOption } from '../data-folder.ts';

const spec = describeCommand({
  path: ['sandbox', 'clock', 'reset'],
  summary: { ru: 'вернуть часы к времени машины', en: "set the clock back to the machine's time" },
  options: [dataOption],
  examples: [{ command: 'styk sandbox clock reset', summary: { ru: 'Как в жизни', en: 'As in life' } }],
});

export type SandboxClockResetInput = InputOf<typeof spec>;
export const sandboxClockReset = defineCommand(spec, () => import('./reset.handler.ts'));
