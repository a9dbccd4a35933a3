import { connectionOptions } from '../../connection/options.ts';
import { defineCommand, describeCommand, type InputOf } from '../../registry/define-command.ts';

const spec = describeCommand({
  path: ['partner', 'status'],
  summary: { ru: 'состояние подключения и что осталось', en: 'state of the application and what is due' },
  options: connectionOptions,
  examples: [
    {
      command: 'styk partner status',
      summary: { ru: 'Проверки, возможности, точки и ключи', en: 'Checks, capabilities, stores and keys' },
    },
    {
      command: 'styk partner status --json',
      summary: { ru: 'С полным текстом соглашения', en: 'With the full text of the agreement' },
    },
  ],
});

export type PartnerStatusInput = InputOf<typeof spec>;
export const partnerStatus = defineCommand(spec, () => import('./status.handler.ts'));
