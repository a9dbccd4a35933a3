import { defineCommand, describeCommand, type InputOf } from '../../../registry/define-command.ts';
import { dataOption } from '../data-folder.ts';

const spec = describeCommand({
  path: ['sandbox', 'clock', 'set'],
  summary: { ru: 'перевести часы песочницы', en: "set the sandbox's clock" },
  args: [{ name: 'time', required: true, summary: { ru: 'момент (RFC 3339)', en: 'point in time (RFC 3339)' } }],
  options: [dataOption],
  examples: [
    {
      command: 'styk sandbox clock set 2027-01-01T00:00:00+03:00',
      summary: { ru: 'В новый год', en: 'To the new year' },
    },
  ],
});

export type SandboxClockSetInput = InputOf<typeof spec>;
export const sandboxClockSet = defineCommand(spec, () => import('./set.handler.ts'));
