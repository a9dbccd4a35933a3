import { defineCommand, describeCommand, type InputOf } from '../../registry/define-command.ts';

const spec = describeCommand({
  path: ['doctor'],
  summary: { ru: 'проверить, готова ли машина к работе', en: 'check whether this machine is ready' },
  description: {
    ru: 'Завершается кодом 3, если без исправления не обойтись. Ничего не меняет и не обращается к сети.',
    en: 'Ends with code 3 where something has to be put right. Changes nothing and does not use the network.',
  },
  examples: [
    { command: 'styk doctor', summary: { ru: 'Проверить машину', en: 'Check the machine' } },
    { command: 'styk doctor --json', summary: { ru: 'Для скрипта', en: 'For a script' } },
  ],
});

export type DoctorInput = InputOf<typeof spec>;
export const doctor = defineCommand(spec, () => import('./doctor.handler.ts'));
