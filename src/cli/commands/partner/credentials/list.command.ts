import { connectionOptions } from '../../../connection/options.ts';
import { defineCommand, describeCommand, type InputOf } from '../../../registry/define-command.ts';

const spec = describeCommand({
  path: ['partner', 'credentials', 'list'],
  summary: { ru: 'ключи партнёра без секретов', en: 'keys of the partner without their secrets' },
  options: connectionOptions,
  examples: [
    {
      command: 'styk partner credentials list',
      summary: { ru: 'Все ключи, и отозванные', en: 'All keys, revoked ones too' },
    },
  ],
});

export type PartnerCredentialsListInput = InputOf<typeof spec>;
export const partnerCredentialsList = defineCommand(spec, () => import('./list.handler.ts'));
