import { connectionOptions } from '../../../connection/options.ts';
import { defineCommand, describeCommand, type InputOf } from '../../../registry/define-command.ts';
import { agreementOption } from './agreement-option.ts';

const spec = describeCommand({
  path: ['partner', 'agreement', 'sign'],
  summary: { ru: 'принять редакцию соглашения', en: 'accept a version of the agreement' },
  description: {
    ru: 'Принимает новейшую редакцию, которая ещё не принята. Показывает текст и спрашивает; в скрипте согласие — хеш прочитанного текста. --yes соглашения не принимает.',
    en: 'Accepts the newest version that is not accepted yet. Shows the text and asks; in a script the hash of the text that was read is the consent. --yes accepts no agreement.',
  },
  options: [
    ...connectionOptions,
    agreementOption,
    { flags: '--hash <sha256>', summary: { ru: 'хеш прочитанной редакции', en: 'hash of the version that was read' } },
  ],
  prompts: [{ option: 'hash' }],
  examples: [
    { command: 'styk partner agreement sign', summary: { ru: 'Прочитать и решить', en: 'Read and decide' } },
    {
      command: 'styk partner agreement sign --hash e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
      summary: {
        ru: 'Без вопросов: хеш из agreement show --json',
        en: 'Without questions: the hash of agreement show --json',
      },
    },
  ],
});

export type PartnerAgreementSignInput = InputOf<typeof spec>;
export const partnerAgreementSign = defineCommand(spec, () => import('./sign.handler.ts'));
