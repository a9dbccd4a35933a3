import { connectionOptions } from '../../connection/options.ts';
import { defineCommand, describeCommand, type InputOf } from '../../registry/define-command.ts';
import { capabilityNames, partnerTypes } from './application-choices.ts';

const spec = describeCommand({
  path: ['partner', 'apply'],
  summary: { ru: 'подключиться как партнёр', en: 'become a partner' },
  description: {
    ru: 'Заявка, проверки, соглашение, точки продаж, ключ песочницы. Прерванное подключение продолжается той же командой. Ключ сохраняется в профиле.',
    en: 'Application, checks, agreement, stores, sandbox key. An interrupted application goes on with the same command. The key is kept in the profile.',
  },
  options: [
    connectionOptions[0],
    { flags: '--inn <digits>', summary: { ru: 'ИНН', en: 'ИНН (taxpayer number)' } },
    { flags: '--ogrn <digits>', summary: { ru: 'ОГРН или ОГРНИП', en: 'ОГРН or ОГРНИП (register number)' } },
    { flags: '--kpp <digits>', summary: { ru: 'КПП организации', en: 'КПП of an organisation' } },
    { flags: '--name <text>', summary: { ru: 'название', en: 'name' } },
    { flags: '--type <type>', choices: partnerTypes, summary: { ru: 'вид партнёра', en: 'kind of partner' } },
    {
      flags: '--capability <name...>',
      choices: capabilityNames,
      summary: { ru: 'возможность, можно несколько', en: 'capability, may be repeated' },
    },
    {
      flags: '--store <store...>',
      summary: { ru: 'точка: код:название:пояс:касса+касса', en: 'store: id:name:zone:till+till' },
    },
    {
      flags: '--accept-agreement',
      summary: { ru: 'принять действующую редакцию соглашения', en: 'accept the version of the agreement in force' },
    },
  ],
  prompts: [
    { option: 'inn' },
    { option: 'name' },
    { option: 'type' },
    { option: 'capability' },
    { option: 'accept-agreement' },
  ],
  examples: [
    { command: 'styk partner apply', summary: { ru: 'Спросит всё, что нужно', en: 'Asks for all it needs' } },
    {
      command:
        'styk partner apply --inn 9699000020 --name "ООО Ромашка" --type loyalty-shop --capability loyalty-pos --store msk-01:Тверская:Europe/Moscow --accept-agreement',
      summary: { ru: 'Без вопросов', en: 'Without questions' },
    },
  ],
});

export type PartnerApplyInput = InputOf<typeof spec>;
export const partnerApply = defineCommand(spec, () => import('./apply.handler.ts'));
