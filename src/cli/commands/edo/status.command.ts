import { connectionOptions } from '../../connection/options.ts';
import { defineCommand, describeCommand, type InputOf } from '../../registry/define-command.ts';

const spec = describeCommand({
  path: ['edo', 'status'],
  summary: { ru: 'состояние документов и их хронология', en: 'state of documents and their timeline' },
  description: {
    ru: 'Без идентификатора показывает все документы. С --wait ждёт ответа второй стороны.',
    en: 'Shows all documents when no id is given. With --wait it waits for the answer of the other side.',
  },
  args: [{ name: 'document', variadic: true, summary: { ru: 'идентификатор doc_…', en: 'id doc_…' } }],
  options: [
    { flags: '--wait', summary: { ru: 'ждать ответа второй стороны', en: 'wait for the answer of the other side' } },
    {
      flags: '--timeout <seconds>',
      type: 'integer',
      default: 60,
      summary: { ru: 'сколько ждать, секунд', en: 'how long to wait, seconds' },
    },
    ...connectionOptions,
  ],
  examples: [
    { command: 'styk edo status', summary: { ru: 'Все документы', en: 'All documents' } },
    {
      command: 'styk edo status doc_01JD2Q7F8X --wait',
      summary: { ru: 'Дождаться ответа контрагента', en: "Wait for the counterparty's answer" },
    },
  ],
});

export type EdoStatusInput = InputOf<typeof spec>;
export const edoStatus = defineCommand(spec, () => import('./status.handler.ts'));
