import { defineCommand, describeCommand, type InputOf } from '../../registry/define-command.ts';
import { dataOption } from './data-folder.ts';

const spec = describeCommand({
  path: ['sandbox', 'journal'],
  summary: { ru: 'журнал обменов', en: 'the journal of exchanges' },
  description: {
    ru: 'Все запросы и ответы с вердиктом контракта, по порядку; секреты и персональные данные скрыты.',
    en: 'All requests and answers with the verdict of the contract, in order; secrets and personal data are masked.',
  },
  options: [{ flags: '--follow', summary: { ru: 'ждать новых', en: 'wait for new ones' } }, dataOption],
  examples: [
    { command: 'styk sandbox journal', summary: { ru: 'Что было', en: 'What there was' } },
    { command: 'styk sandbox journal --follow --json', summary: { ru: 'Поток NDJSON', en: 'A stream of NDJSON' } },
  ],
});

export type SandboxJournalInput = InputOf<typeof spec>;
export const sandboxJournal = defineCommand(spec, () => import('./journal.handler.ts'));
