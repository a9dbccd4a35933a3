import { defineCommand, describeCommand, type InputOf } from '../../../registry/define-command.ts';
import { dataOption } from '../data-folder.ts';

const spec = describeCommand({
  path: ['sandbox', 'clock', 'get'],
  summary: { ru: 'время песочницы', en: "the sandbox's time" },
  options: [dataOption],
  examples: [{ command: 'styk sandbox clock get', summary: { ru: 'Который час', en: 'What time it is' } }],
});

export type SandboxClockGetInput = InputOf<typeof spec>;
export const sandboxClockGet = defineCommand(spec, () => import('./get.handler.ts'));
