import { connectionOptions } from '../../../connection/options.ts';
import { defineCommand, describeCommand, type InputOf } from '../../../registry/define-command.ts';

const spec = describeCommand({
  path: ['loyalty', 'register', 'results'],
  summary: { ru: 'вердикты по строкам реестра', en: 'verdicts on the lines of a register' },
  description: {
    ru: 'Показывает вердикты по мере обработки; с --json — по одному в строке. --out скачивает все вердикты одним файлом, когда реестр обработан.',
    en: 'Shows the verdicts there are so far; with --json one a line. --out downloads all of them as one file once the register has been worked through.',
  },
  args: [{ name: 'register-id', required: true, summary: { ru: 'реестр, reg_…', en: 'the register, reg_…' } }],
  options: [
    ...connectionOptions,
    {
      flags: '--verdict <verdict>',
      choices: ['applied', 'duplicate', 'rejected', 'pending_sale'],
      summary: { ru: 'только строки с этим вердиктом', en: 'only lines with this verdict' },
    },
    {
      flags: '--out <file>',
      summary: { ru: 'скачать файлом NDJSON в gzip', en: 'download as a file of NDJSON in gzip' },
    },
  ],
  examples: [
    {
      command: 'styk loyalty register results reg_01JD2Q7F8X --verdict rejected',
      summary: { ru: 'Что отклонено и почему', en: 'What was rejected and why' },
    },
    {
      command: 'styk loyalty register results reg_01JD2Q7F8X --out verdicts.ndjson.gz',
      summary: { ru: 'Все вердикты файлом', en: 'All verdicts as a file' },
    },
  ],
});

export type RegisterResultsInput = InputOf<typeof spec>;
export const loyaltyRegisterResults = defineCommand(spec, () => import('./results.handler.ts'));
