import { defineCommand, describeCommand, type InputOf } from '../../registry/define-command.ts';
import { dataOption } from './data-folder.ts';

const spec = describeCommand({
  path: ['sandbox', 'journal'],
  summary: { ru: 'журнал обменов', en: 'the journal of exchanges' },
  description: {
    ru: 'Все запросы и ответы с вердиктом контракта, по порядку; секреты и персональные данные скрыты.',
    en: 'All requests and answers with the verdict of the contract, in order; secrets and personal data are masked.',
  },
  options: [
    { flags: '--follow', summary: { ru: 'ждать новых', en: 'wait for new ones' } },
    { flags: '--operation <id>', summary: { ru: 'только эта операция', en: 'only this operation' } },
    { flags: '--trace <id>', summary: { ru: 'только эта трасса', en: 'only this trace' } },
    { flags: '--partner <id>', summary: { ru: 'только этот партнёр', en: 'only this partner' } },
    {
      flags: '--outcome <name>',
      choices: ['done', 'refused', 'failed', 'breach', 'fault'],
      summary: {
        ru: 'только успешные, отклонённые, неудачные, нарушившие контракт или со сбоем по заказу',
        en: 'only done, refused, failed, breaking the contract, or struck by a fault',
      },
    },
    { flags: '--curl', summary: { ru: 'командами curl', en: 'as commands of curl' } },
    dataOption,
  ],
  examples: [
    { command: 'styk sandbox journal', summary: { ru: 'Что было', en: 'What there was' } },
    {
      command: 'styk sandbox journal --outcome breach',
      summary: { ru: 'Что нарушило контракт', en: 'What broke the contract' },
    },
    { command: 'styk sandbox journal --follow --json', summary: { ru: 'Поток NDJSON', en: 'A stream of NDJSON' } },
  ],
});

export type SandboxJournalInput = InputOf<typeof spec>;
export const sandboxJournal = defineCommand(spec, () => import('./journal.handler.ts'));
