import { connectionOptions } from '../../connection/options.ts';
import { defineCommand, describeCommand, type InputOf } from '../../registry/define-command.ts';

const spec = describeCommand({
  path: ['partner', 'requirements'],
  summary: { ru: 'что требуется сейчас, позже и что просрочено', en: 'what is due now, later and past its deadline' },
  description: {
    ru: 'С задачами для людей. Код завершения 1, если что-то просрочено: возможности партнёра ограничены.',
    en: "With the tasks of people. Exit code 1 when something is past due: the partner's capabilities are restricted.",
  },
  options: connectionOptions,
  examples: [
    { command: 'styk partner requirements', summary: { ru: 'По срочности', en: 'By urgency' } },
    {
      command: 'styk partner requirements --json',
      summary: {
        ru: 'Для скрипта: pastDue, currentlyDue, eventuallyDue, tasks',
        en: 'For a script: pastDue, currentlyDue, eventuallyDue, tasks',
      },
    },
  ],
});

export type PartnerRequirementsInput = InputOf<typeof spec>;
export const partnerRequirements = defineCommand(spec, () => import('./requirements.handler.ts'));
