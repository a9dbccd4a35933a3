import { SCENARIOS } from '../../../sandbox/scenario-names.ts';
import { defineCommand, describeCommand, type InputOf } from '../../registry/define-command.ts';
import { dataOption } from './data-folder.ts';

const spec = describeCommand({
  path: ['sandbox', 'seed'],
  summary: { ru: 'заполнить песочницу участниками', en: 'fill the sandbox with members' },
  args: [
    {
      name: 'scenario',
      required: true,
      choices: SCENARIOS,
      summary: {
        ru: 'сценарий: 200, 10 000 или 800 000 участников; или положение, которого иначе ждать днями',
        en: 'scenario: 200, 10,000 or 800,000 members; or a situation one would wait for days for',
      },
    },
  ],
  options: [dataOption],
  examples: [
    { command: 'styk sandbox seed small', summary: { ru: 'Двести участников', en: 'Two hundred members' } },
    { command: 'styk sandbox seed expiring-points', summary: { ru: 'Баллы скоро сгорят', en: 'Points about to burn' } },
  ],
});

export type SandboxSeedInput = InputOf<typeof spec>;
export const sandboxSeed = defineCommand(spec, () => import('./seed.handler.ts'));
