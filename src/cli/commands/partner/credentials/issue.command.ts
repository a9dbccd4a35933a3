import { connectionOptions } from '../../../connection/options.ts';
import { defineCommand, describeCommand, type InputOf } from '../../../registry/define-command.ts';

const spec = describeCommand({
  path: ['partner', 'credentials', 'issue'],
  summary: { ru: 'выдать ключ', en: 'issue a key' },
  description: {
    ru: 'Секрет показывается один раз и нигде не остаётся; с --secret-file он попадает только в файл, доступный лишь владельцу. Ключ песочницы выдаётся после принятия соглашения, боевой — ещё и после сертификации.',
    en: 'The secret is shown once and stays nowhere; with --secret-file it goes only to a file for its owner alone. A sandbox key needs the agreement, a live one also a certification.',
  },
  options: [
    ...connectionOptions,
    {
      flags: '--environment <name>',
      choices: ['sandbox', 'live'],
      default: 'sandbox',
      summary: { ru: 'среда ключа', en: 'environment of the key' },
    },
    { flags: '--store <id>', summary: { ru: 'только для этой точки', en: 'for this store only' } },
    { flags: '--label <text>', summary: { ru: 'название для людей', en: 'a name for people' } },
    {
      flags: '--secret-file <file>',
      summary: { ru: 'записать секрет в файл, а не показать', en: 'write the secret to a file instead of showing it' },
    },
  ],
  examples: [
    {
      command: 'styk partner credentials issue --store msk-01 --label "Касса 1" --secret-file till-1.secret',
      summary: { ru: 'Ключ кассы, секрет в файле', en: "A till's key, its secret in a file" },
    },
    {
      command: 'styk partner credentials issue --environment live',
      summary: { ru: 'Боевой ключ после сертификации', en: 'A live key after certification' },
    },
  ],
});

export type PartnerCredentialsIssueInput = InputOf<typeof spec>;
export const partnerCredentialsIssue = defineCommand(spec, () => import('./issue.handler.ts'));
