import { defineCommand, describeCommand, type InputOf } from '../../registry/define-command.ts';

const spec = describeCommand({
  path: ['mchd', 'inspect'],
  summary: { ru: 'что сказано в доверенности', en: 'what a power of attorney says' },
  description: {
    ru: 'Кто кому и что доверяет, до какого дня, есть ли рядом подпись. Подпись не проверяется: styk mchd check.',
    en: 'Who trusts whom with what, until which day, and whether a signature lies beside. The signature is not verified: styk mchd check.',
  },
  args: [
    {
      name: 'file',
      required: true,
      variadic: true,
      summary: { ru: 'файл доверенности ON_EMCHD_….xml', en: 'file of a power of attorney, ON_EMCHD_….xml' },
    },
  ],
  options: [
    {
      flags: '--at <time>',
      summary: {
        ru: 'на какое время (RFC 3339); без него — сейчас',
        en: 'as of which time (RFC 3339); now without it',
      },
    },
  ],
  examples: [
    {
      command: 'styk mchd inspect ON_EMCHD_20260901_2a7e9a54-6b6f-4a43-9d0e-0c1f6f7f3b57.xml',
      summary: { ru: 'Одна доверенность', en: 'One power of attorney' },
    },
    {
      command: 'styk mchd inspect powers/*.xml --json',
      summary: { ru: 'Все доверенности папки для программы', en: 'All those of a folder, for a program' },
    },
  ],
});

export type MchdInspectInput = InputOf<typeof spec>;
export const mchdInspect = defineCommand(spec, () => import('./inspect.handler.ts'));
