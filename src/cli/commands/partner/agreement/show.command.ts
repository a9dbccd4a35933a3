import { connectionOptions } from '../../../connection/options.ts';
import { defineCommand, describeCommand, type InputOf } from '../../../registry/define-command.ts';
import { agreementOption } from './agreement-option.ts';

const spec = describeCommand({
  path: ['partner', 'agreement', 'show'],
  summary: { ru: 'текст соглашения и его редакции', en: 'the text of the agreement and its versions' },
  description: {
    ru: 'Показывает действующую редакцию и все объявленные; прежние хранятся всегда.',
    en: 'Shows the version in force and all that are announced; earlier ones are kept for ever.',
  },
  options: [
    ...connectionOptions,
    agreementOption,
    {
      flags: '--edition <number>',
      type: 'integer',
      summary: { ru: 'текст этой редакции', en: 'the text of this version' },
    },
  ],
  examples: [
    { command: 'styk partner agreement show', summary: { ru: 'Действующая редакция', en: 'The version in force' } },
    {
      command: 'styk partner agreement show --edition 2',
      summary: { ru: 'Объявленная или прежняя редакция', en: 'An announced or an earlier version' },
    },
  ],
});

export type PartnerAgreementShowInput = InputOf<typeof spec>;
export const partnerAgreementShow = defineCommand(spec, () => import('./show.handler.ts'));
