import { connectionOptions } from '../../../connection/options.ts';
import { defineCommand, describeCommand, type InputOf } from '../../../registry/define-command.ts';

const spec = describeCommand({
  path: ['partner', 'credentials', 'revoke'],
  summary: { ru: 'отозвать ключ', en: 'revoke a key' },
  description: {
    ru: 'Ключ и его токены перестают действовать сразу. Без перерыва ключ меняет styk auth rotate.',
    en: 'The key and its tokens end at once. To change a key without a gap use styk auth rotate.',
  },
  args: [{ name: 'key', required: true, summary: { ru: 'ключ: cli_…', en: 'the key: cli_…' } }],
  options: [
    ...connectionOptions,
    {
      flags: '--reason <reason>',
      choices: ['rotated', 'compromised', 'unused', 'other'],
      default: 'other',
      summary: { ru: 'почему', en: 'why' },
    },
  ],
  examples: [
    {
      command: 'styk partner credentials revoke cli_01JD2QKEY1 --reason compromised',
      summary: { ru: 'Секрет утёк', en: 'The secret has leaked' },
    },
  ],
});

export type PartnerCredentialsRevokeInput = InputOf<typeof spec>;
export const partnerCredentialsRevoke = defineCommand(spec, () => import('./revoke.handler.ts'));
