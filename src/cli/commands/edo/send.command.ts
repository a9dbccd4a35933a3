import { connectionOptions } from '../../connection/options.ts';
import { defineCommand, describeCommand, type InputOf } from '../../registry/define-command.ts';

const spec = describeCommand({
  path: ['edo', 'send'],
  summary: { ru: 'отправить подписанные документы', en: 'send signed documents' },
  description: {
    ru: 'Передаёт оператору файл и подпись рядом с ним. Прерванная отправка продолжается тем же вызовом, второго документа не будет.',
    en: 'Hands a file and the signature beside it to the operator. The same call goes on after an interruption and makes no second document.',
  },
  args: [
    {
      name: 'file',
      required: true,
      variadic: true,
      summary: { ru: 'XML с подписью рядом', en: 'XML with a signature beside it' },
    },
  ],
  options: [
    { flags: '--comment <text>', summary: { ru: 'примечание получателю', en: 'note to the recipient' } },
    ...connectionOptions,
  ],
  examples: [{ command: 'styk edo send out/*.xml', summary: { ru: 'Все файлы папки', en: 'All files of a folder' } }],
});

export type EdoSendInput = InputOf<typeof spec>;
export const edoSend = defineCommand(spec, () => import('./send.handler.ts'));
